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

    private static final SpaceSettings NEVER = SpaceSettings.DEFAULTS;
    private static final SpaceSettings HALF_A_YEAR = NEVER.with(Policy.REVIEW_MONTHS, 6);
    private static final Instant ACCEPTED = Instant.parse("2025-08-31T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);
    private static final Requester ANN = new Requester("ann", false);

    @Test
    void acceptedOrImplementedRfcIsDueAfterTheMonthsOfItsSpace() {
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

    private static Optional<RefusalCode> confirming(
            Requester requester, boolean mayEdit, SpaceSettings settings, Status now) {
        return ReviewRules.cannotConfirm(requester, mayEdit, settings, now).map(Refusal::reason);
    }
}
