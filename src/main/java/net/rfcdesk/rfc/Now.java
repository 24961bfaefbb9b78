package net.rfcdesk.rfc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The time at which somebody reads, and the zone that their days are reckoned in. */
public record Now(Instant instant, ZoneId zone) {

    public LocalDate today() {
        return dayOf(instant);
    }

    public LocalDate dayOf(Instant other) {
        return LocalDate.ofInstant(other, zone);
    }

    public YearMonth monthOf(Instant other) {
        return YearMonth.from(dayOf(other));
    }

    /** @return when the day begins */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @return when the day is over */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
