package net.rfcdesk.web;

import com.atlassian.sal.api.message.LocaleResolver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.rfc.Now;
import org.jspecify.annotations.Nullable;

/** Shows times in the reader's language and time zone. */
final class TimeFormatter {
    private static final int RECENT_DAYS = 7;
    private static final int HOURS_OF_TODAY = 12;

    private final LocaleResolver locales;
    private final ReaderClock clock;
    private final Messages texts;

    TimeFormatter(LocaleResolver locales, ReaderClock clock, Messages texts) {
        this.locales = locales;
        this.clock = clock;
        this.texts = texts;
    }

    DisplayTime day(@Nullable Instant instant) {
        return instant == null
                ? DisplayTime.NEVER
                : shown(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    DisplayTime day(@Nullable LocalDate day) {
        if (day == null) {
            return DisplayTime.NEVER;
        }
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

    /** @return as in "2 h ago" within a week, else the day, with the exact minute beside it; on paper, which is read later, the minute */
    DisplayTime when(Instant instant, Output output) {
        DisplayTime exact = minute(instant);
        return output.isScreen() ? new DisplayTime(exact.iso(), ago(instant, clock.now()), exact.text()) : exact;
    }

    private String ago(Instant instant, Now now) {
        Duration passed = Duration.between(instant, now.instant());
        if (passed.isNegative() || passed.toDays() >= RECENT_DAYS) {
            return day(instant).text();
        }
        long days = ChronoUnit.DAYS.between(now.dayOf(instant), now.today());
        if (passed.toHours() >= HOURS_OF_TODAY && days > 0) {
            return texts.get("rfc-desk.time.days", days);
        }
        if (passed.toHours() > 0) {
            return texts.get("rfc-desk.time.hours", passed.toHours());
        }
        return passed.toMinutes() > 0
                ? texts.get("rfc-desk.time.minutes", passed.toMinutes())
                : texts.get("rfc-desk.time.now");
    }

    /** @return how far away a day is, as in "in 7 days"; empty for one that is over */
    String until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(clock.now().today(), day);
        return days < 0 ? "" : texts.get("rfc-desk.time.until", days);
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
        return clock.now().zone();
    }
}
