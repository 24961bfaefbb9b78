package net.rfcdesk.web;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Shows times in the reader's language and time zone. */
final class TimeFormatter {
    private final LocaleResolver locales;
    private final TimeZoneManager zones;

    TimeFormatter(LocaleResolver locales, TimeZoneManager zones) {
        this.locales = locales;
        this.zones = zones;
    }

    DisplayTime day(Instant instant) {
        return shown(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    DisplayTime day(LocalDate day) {
        DateTimeFormatter readers =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locales.getLocale());
        return new DisplayTime(day.toString(), readers.format(day));
    }

    /** @return in which month of the reader's it is, as in "March 2026" */
    String month(Instant instant) {
        return month(YearMonth.from(instant.atZone(zone())));
    }

    /** @return as in "March 2026" */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locales.getLocale()).format(month);
    }

    /** @return as in "Mar" */
    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", locales.getLocale()).format(month);
    }

    /** @return whole days that have passed */
    static String days(Duration duration) {
        return String.valueOf(duration.toDays());
    }

    DisplayTime minute(Instant instant) {
        return shown(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** @return for programs, as in 2026-12-01 */
    String date(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone()).format(instant);
    }

    private DisplayTime shown(Instant instant, DateTimeFormatter format) {
        DateTimeFormatter readers = format.withLocale(locales.getLocale()).withZone(zone());
        return new DisplayTime(instant.toString(), readers.format(instant));
    }

    private ZoneId zone() {
        return zones.getUserTimeZone().toZoneId();
    }
}
