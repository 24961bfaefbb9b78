package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Requester ANN = new Requester("ann", false);

    @Test
    void whoMayEditThePageSaysByWhenAnUndecidedRfcIsToBeDecided() {
        assertThat(DeadlineRules.cannotChange(ANN, true, Status.PROPOSED)).isEmpty();
        assertThat(DeadlineRules.cannotChange(ANN, true, Status.DRAFT)).isEmpty();
        assertThat(DeadlineRules.cannotChange(ANN, false, Status.PROPOSED))
                .contains(Refusal.of(RefusalCode.MAY_NOT_EDIT));
        assertThat(DeadlineRules.cannotChange(ANN, true, Status.ACCEPTED))
                .contains(Refusal.of(RefusalCode.DECIDED_ON, Status.ACCEPTED));
    }

    @Test
    void dayThatIsOverCannotBeChosen() {
        assertThat(DeadlineRules.cannotBe(TODAY.minusDays(1), null, TODAY))
                .contains(Refusal.of(RefusalCode.DAY_OVER).in("decideBy"));
        assertThat(DeadlineRules.cannotBe(TODAY, null, TODAY)).isEmpty();
        assertThat(DeadlineRules.cannotBe(null, TODAY.minusDays(1), TODAY)).isEmpty();
    }

    @Test
    void dayThatPassedSinceItWasChosenMayStay() {
        assertThat(DeadlineRules.cannotBe(TODAY.minusDays(1), TODAY.minusDays(1), TODAY))
                .isEmpty();
    }
}
