package net.rfcdesk.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.rfcdesk.rfc.Now;
import org.jspecify.annotations.Nullable;

/** When people are reminded of what they have not done yet. */
final class ReminderRules {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private ReminderRules() {}

    /** @return whether people are reminded where it is that time: from 8 in the morning on */
    static boolean isMorning(Now local) {
        return !LocalTime.ofInstant(local.instant(), local.zone()).isBefore(MORNING);
    }

    /**
     * So many days before, one day before, on the day itself, and every week after it.
     *
     * @param firstDays how many days before; 0 when nobody is reminded at all
     * @return {@link NoticeKind#REMINDER} or {@link NoticeKind#OVERDUE}; empty when nobody is reminded today
     */
    static Optional<NoticeKind> today(LocalDate decideBy, LocalDate today, int firstDays) {
        long left = ChronoUnit.DAYS.between(today, decideBy);
        if (firstDays == 0) {
            return Optional.empty();
        }
        if (left >= 0) {
            boolean day = left == 0 || left == 1 || left == firstDays;
            return day && left <= firstDays ? Optional.of(NoticeKind.REMINDER) : Optional.empty();
        }
        return -left % WEEK == 0 ? Optional.of(NoticeKind.OVERDUE) : Optional.empty();
    }

    /** @return whether somebody could be reminded today, whatever their time zone */
    static boolean isPossible(LocalDate decideBy, LocalDate todayInUtc, int firstDays) {
        return today(decideBy, todayInUtc.minusDays(1), firstDays).isPresent()
                || today(decideBy, todayInUtc, firstDays).isPresent()
                || today(decideBy, todayInUtc.plusDays(1), firstDays).isPresent();
    }

    /**
     * After so many days, and every thirty days after that.
     *
     * @param days after which an RFC counts as inactive; 0 for never
     * @return 0 for the first time, 1 for the next one …; empty as long as it is active
     */
    static Optional<Long> timesInactive(Instant updated, Instant now, int days) {
        long idle = Duration.between(updated, now).toDays();
        return days == 0 || idle < days ? Optional.empty() : Optional.of((idle - days) / MONTH);
    }

    /**
     * When the contacts of roles without a decision are told.
     *
     * @param decideBy none when there is no such day
     * @param days after it; 0 for never
     */
    static Optional<LocalDate> escalatedOn(@Nullable LocalDate decideBy, int days) {
        return decideBy == null || days == 0 ? Optional.empty() : Optional.of(decideBy.plusDays(days));
    }

    /**
     * Only in the week that begins on the day: the outbox forgets after a month whom it told, and they would be told anew.
     *
     * @param day on which people are told, or as soon after it as the site is up
     * @return whether they are told today
     */
    static boolean isInWeekOf(LocalDate day, LocalDate today) {
        return !today.isBefore(day) && today.isBefore(day.plusDays(WEEK));
    }

    /**
     * Without reading the record.
     *
     * @param earliest that day at the earliest
     * @param latest that day at the latest
     * @return whether somebody could be told today, whatever their time zone
     */
    static boolean isPossible(LocalDate earliest, LocalDate latest, LocalDate todayInUtc) {
        return !todayInUtc.plusDays(1).isBefore(earliest)
                && todayInUtc.minusDays(1).isBefore(latest.plusDays(WEEK));
    }
}
