package net.rfcdesk.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.rfcdesk.approval.NotificationChoice;

/** What of all that concerns them people are told, and when, as they chose. */
final class ChoiceRules {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private ChoiceRules() {}

    /** @return those of the notices that somebody with that choice wants to be told */
    static List<Notice> wanted(NotificationChoice choice, List<Notice> notices) {
        return switch (choice) {
            case AT_ONCE, DAILY -> notices;
            case ONLY_WHEN_ASKED ->
                notices.stream().filter(notice -> notice.kind().asks()).toList();
            case NOTHING -> List.of();
        };
    }

    /** @return whether they wait for the next daily mail; reminders come in the morning anyway */
    static boolean isInDigest(NotificationChoice choice, List<Notice> notices) {
        return choice == NotificationChoice.DAILY
                && !notices.stream().allMatch(notice -> notice.kind().isReminder());
    }

    /** @return when the next daily mail is due there: at 8 in the morning */
    static Instant nextMorning(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant morning = morning(today, zone);
        return morning.isAfter(now) ? morning : morning(today.plusDays(1), zone);
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
