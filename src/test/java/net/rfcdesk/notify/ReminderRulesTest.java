package net.rfcdesk.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.rfcdesk.rfc.Now;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @ParameterizedTest
    @CsvSource({
        "3, -3:REMINDER -1:REMINDER 0:REMINDER 7:OVERDUE 14:OVERDUE",
        "1, -1:REMINDER 0:REMINDER 7:OVERDUE 14:OVERDUE",
        "14, -14:REMINDER -1:REMINDER 0:REMINDER 7:OVERDUE 14:OVERDUE",
        "0, ''"
    })
    void peopleAreRemindedOnTheseDays(int firstDays, String expected) {
        String days = IntStream.rangeClosed(-20, 20)
                .boxed()
                .flatMap(day -> ReminderRules.today(DAY, DAY.plusDays(day), firstDays).stream()
                        .map(kind -> day + ":" + kind))
                .collect(Collectors.joining(" "));

        assertThat(days).isEqualTo(expected);
    }

    /** Else somebody in another zone would be left out. */
    @Test
    void dayOnWhichSomebodyIsRemindedAnywhereIsPossible() {
        List<Integer> possible = IntStream.rangeClosed(-6, 9)
                .filter(day -> ReminderRules.isPossible(DAY, DAY.plusDays(day), 3))
                .boxed()
                .toList();

        assertThat(possible).containsExactly(-4, -3, -2, -1, 0, 1, 6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20T06:59:59Z, false",
        "2026-03-20T07:00:00Z, true",
        "2026-03-20T22:59:59Z, true",
        "2026-03-20T23:00:00Z, false"
    })
    void morningBeginsAtEightWhereTheReceiverIs(Instant instant, boolean morning) {
        assertThat(ReminderRules.isMorning(new Now(instant, ZoneId.of("Europe/Berlin"))))
                .isEqualTo(morning);
    }

    @ParameterizedTest
    @CsvSource({"29, ", "30, 0", "59, 0", "60, 1", "120, 3"})
    void inactivityIsToldAfterItsDaysAndMonthlyThen(int idle, Long times) {
        Instant updated = Instant.parse("2026-01-01T12:00:00Z");

        assertThat(ReminderRules.timesInactive(updated, updated.plus(Duration.ofDays(idle)), 30)
                        .orElse(null))
                .isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void whereNobodyWantsToBeToldNothingIsInactive(int idle) {
        Instant updated = Instant.parse("2026-01-01T12:00:00Z");

        assertThat(ReminderRules.timesInactive(updated, updated.plus(Duration.ofDays(idle)), 0))
                .isEmpty();
    }

    @Test
    void contactsAreToldSoManyDaysAfterTheDayToDecideByWhereThereIsOne() {
        assertThat(ReminderRules.escalatedOn(DAY, 3)).contains(DAY.plusDays(3));
        assertThat(ReminderRules.escalatedOn(DAY, 0)).isEmpty();
        assertThat(ReminderRules.escalatedOn(null, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "6, true", "7, false", "400, false"})
    void whatIsToldOnceIsToldWithinAWeek(int day, boolean told) {
        assertThat(ReminderRules.isInWeekOf(DAY, DAY.plusDays(day))).isEqualTo(told);
    }

    /** It is due three days later if it was confirmed since; and it may be the day before, or after, where somebody is. */
    @Test
    void dayThatIsNotKnownExactlyIsPossibleFromTheEarliestToAWeekAfterTheLatest() {
        List<Integer> possible = IntStream.rangeClosed(-20, 20)
                .filter(day -> ReminderRules.isPossible(DAY, DAY.plusDays(3), DAY.plusDays(day)))
                .boxed()
                .toList();

        assertThat(possible)
                .containsExactlyElementsOf(IntStream.rangeClosed(-1, 10).boxed().toList());
    }
}
