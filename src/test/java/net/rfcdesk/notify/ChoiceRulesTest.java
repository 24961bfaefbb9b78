package net.rfcdesk.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.rfcdesk.approval.NotificationChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChoiceRulesTest {

    private static final List<Notice> ALL = Arrays.stream(NoticeKind.values())
            .map(kind -> Notice.of(kind, "author", List.of("Lead"), ""))
            .toList();

    @ParameterizedTest
    @EnumSource(names = {"AT_ONCE", "DAILY"})
    void everythingIsTold(NotificationChoice choice) {
        assertThat(ChoiceRules.wanted(choice, ALL)).isEqualTo(ALL);
    }

    @Test
    void onlyWhatAsksForADecisionIsTold() {
        assertThat(ChoiceRules.wanted(NotificationChoice.ONLY_WHEN_ASKED, ALL))
                .extracting(Notice::kind)
                .containsExactly(
                        NoticeKind.ASKED,
                        NoticeKind.ASKED_AGAIN,
                        NoticeKind.OUTDATED,
                        NoticeKind.REVISED,
                        NoticeKind.REMINDER,
                        NoticeKind.OVERDUE);
    }

    @Test
    void nothingIsTold() {
        assertThat(ChoiceRules.wanted(NotificationChoice.NOTHING, ALL)).isEmpty();
    }

    @Test
    void whatIsMoreThanAReminderWaitsForTheDailyMail() {
        Notice reminder = Notice.of(NoticeKind.REMINDER, null, List.of("Lead"), "");
        Notice asked = Notice.of(NoticeKind.ASKED, "author", List.of("Lead"), "");

        assertThat(ChoiceRules.isInDigest(NotificationChoice.DAILY, List.of(reminder, asked)))
                .isTrue();
        assertThat(ChoiceRules.isInDigest(NotificationChoice.DAILY, List.of(reminder)))
                .isFalse();
        assertThat(ChoiceRules.isInDigest(NotificationChoice.AT_ONCE, List.of(asked)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T06:59:59Z, Europe/Berlin, 2026-03-01T07:00:00Z",
        "2026-03-01T07:00:00Z, Europe/Berlin, 2026-03-02T07:00:00Z",
        "2026-03-28T12:00:00Z, Europe/Berlin, 2026-03-29T06:00:00Z",
        "2026-10-24T12:00:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
        "2026-03-01T21:00:00Z, Asia/Tokyo, 2026-03-01T23:00:00Z",
        "2026-03-01T23:30:00Z, Asia/Tokyo, 2026-03-02T23:00:00Z",
        "2026-03-01T10:00:00Z, America/Los_Angeles, 2026-03-01T16:00:00Z",
    })
    void dailyMailIsDueAtTheNextEightOClockOfTheReceiver(Instant now, ZoneId zone, Instant due) {
        assertThat(ChoiceRules.nextMorning(now, zone)).isEqualTo(due);
    }
}
