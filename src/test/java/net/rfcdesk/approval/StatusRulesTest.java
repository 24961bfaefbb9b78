package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Which status may follow which, with drafts and without. */
class StatusRulesTest {

    private static final SpaceSettings DRAFTS = SpaceSettings.DEFAULTS.with(Policy.BEGIN_AS_DRAFT, true);
    private static final Requester ANN = new Requester("ann", false);

    @Test
    void rfcBeginsAsADraftOnlyWhereTheSpaceWantsThat() {
        assertThat(StatusRules.first(SpaceSettings.DEFAULTS)).isEqualTo(Status.PROPOSED);
        assertThat(StatusRules.first(DRAFTS)).isEqualTo(Status.DRAFT);
    }

    @Test
    void proposedRfcBecomesADraftOnlyWhereTheSpaceHasDrafts() {
        assertThat(StatusRules.next(SpaceSettings.DEFAULTS, Status.PROPOSED))
                .containsExactly(Status.ACCEPTED, Status.REJECTED);
        assertThat(StatusRules.next(DRAFTS, Status.PROPOSED))
                .containsExactly(Status.ACCEPTED, Status.REJECTED, Status.DRAFT);
    }

    @Test
    void draftCanBeProposedAlsoWhereTheSpaceHasNoDraftsAnyMore() {
        assertThat(StatusRules.cannotFollow(SpaceSettings.DEFAULTS, Status.DRAFT, Status.PROPOSED))
                .isEmpty();
        assertThat(StatusRules.next(DRAFTS, Status.DRAFT)).containsExactly(Status.PROPOSED);
    }

    @Test
    void refusedTransitionNamesWhatWouldBeAllowed() {
        assertThat(StatusRules.cannotFollow(SpaceSettings.DEFAULTS, Status.PROPOSED, Status.DRAFT))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(RefusalCode.TRANSITION_NOT_ALLOWED);
                    assertThat(refusal.field()).isEqualTo("status");
                    assertThat(refusal.arguments()).contains(List.of(Status.ACCEPTED, Status.REJECTED));
                });
    }

    @Test
    void draftIsNeitherAcceptedByItselfNorBypassed() {
        assertThat(StatusRules.isAcceptedByItself(DRAFTS, Status.DRAFT, new Progress(1, 1)))
                .isFalse();
        assertThat(StatusRules.cannotBypass(ANN, true, Status.DRAFT, true))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(RefusalCode.NOT_PROPOSED));
    }
}
