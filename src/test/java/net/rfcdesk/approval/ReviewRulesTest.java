package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRulesTest {

    private static final int NEVER = 0;
    private static final int HALF_A_YEAR = 6;
    private static final Instant ACCEPTED = Instant.parse("2025-08-31T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);
    private static final Requester ANN = new Requester("ann", false);

    @Test
    void acceptedOrImplementedRfcIsDueAfterTheMonths() {
        assertThat(ReviewRules.dueOn(HALF_A_YEAR, Status.ACCEPTED, ACCEPTED)).contains(DUE);
        assertThat(ReviewRules.dueOn(HALF_A_YEAR, Status.IMPLEMENTED, ACCEPTED)).contains(DUE);
        assertThat(ReviewRules.dueOn(NEVER, Status.ACCEPTED, ACCEPTED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PROPOSED", "REJECTED", "DEPRECATED"})
    void whatIsNotInForceIsNeverDue(Status status) {
        assertThat(ReviewRules.dueOn(HALF_A_YEAR, status, ACCEPTED)).isEmpty();
        assertThat(confirming(ANN, true, HALF_A_YEAR, status)).contains(RefusalCode.NOT_IN_FORCE);
    }

    @Test
    void monthsOfItsOwnCountBeforeThoseOfItsSpace() {
        SpaceSettings space = SpaceSettings.DEFAULTS.with(Policy.REVIEW_MONTHS, 6);

        assertThat(ReviewRules.months(space, null)).isEqualTo(6);
        assertThat(ReviewRules.months(space, 12)).isEqualTo(12);
        assertThat(ReviewRules.months(space, 0)).isZero();
    }

    @Test
    void itIsDueFromThatDayOn() {
        assertThat(ReviewRules.isDue(DUE, DUE.minusDays(1))).isFalse();
        assertThat(ReviewRules.isDue(DUE, DUE)).isTrue();
        assertThat(ReviewRules.isDue(null, DUE)).isFalse();
    }

    @Test
    void whoMayEditThePageSaysThatItStillHolds() {
        assertThat(confirming(ANN, true, HALF_A_YEAR, Status.ACCEPTED)).isEmpty();
        assertThat(confirming(ANN, false, HALF_A_YEAR, Status.ACCEPTED)).contains(RefusalCode.MAY_NOT_EDIT);
        assertThat(confirming(new Requester(null, false), true, HALF_A_YEAR, Status.ACCEPTED))
                .contains(RefusalCode.LOGIN_REQUIRED);
        assertThat(confirming(ANN, true, NEVER, Status.ACCEPTED)).contains(RefusalCode.NO_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PROPOSED", "ACCEPTED", "IMPLEMENTED"})
    void whoMayEditThePageChangesTheMonthsAsLongAsTheyCanMatter(Status status) {
        assertThat(changing(ANN, true, status)).isEmpty();
        assertThat(changing(ANN, false, status)).contains(RefusalCode.MAY_NOT_EDIT);
        assertThat(changing(new Requester(null, false), true, status)).contains(RefusalCode.LOGIN_REQUIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "DEPRECATED"})
    void nobodyChangesThemLater(Status status) {
        assertThat(changing(ANN, true, status)).contains(RefusalCode.NOT_IN_FORCE);
    }

    private static Optional<RefusalCode> changing(Requester requester, boolean mayEdit, Status now) {
        return ReviewRules.cannotChange(requester, mayEdit, now).map(Refusal::reason);
    }

    private static Optional<RefusalCode> confirming(Requester requester, boolean mayEdit, int months, Status now) {
        return ReviewRules.cannotConfirm(requester, mayEdit, months, now).map(Refusal::reason);
    }
}
