package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an RFC may bring along from where it was before. */
class ImportRulesTest {

    private static final SpaceSettings DEFAULTS = SpaceSettings.DEFAULTS;
    private static final SpaceSettings DRAFTS = DEFAULTS.with(Policy.BEGIN_AS_DRAFT, true);
    private static final Requester ANN = new Requester("ann", false);

    @Test
    void statusIsReachedByTheSameStepsAsByHand() {
        assertThat(StatusRules.path(DEFAULTS, Status.PROPOSED, Status.PROPOSED)).isEmpty();
        assertThat(StatusRules.path(DEFAULTS, Status.PROPOSED, Status.REJECTED)).containsExactly(Status.REJECTED);
        assertThat(StatusRules.path(DEFAULTS, Status.PROPOSED, Status.IMPLEMENTED))
                .containsExactly(Status.ACCEPTED, Status.IMPLEMENTED);
        assertThat(StatusRules.path(DRAFTS, Status.DRAFT, Status.PROPOSED)).containsExactly(Status.PROPOSED);
        assertThat(StatusRules.path(DRAFTS, Status.DRAFT, Status.DEPRECATED))
                .containsExactly(Status.PROPOSED, Status.ACCEPTED, Status.DEPRECATED);
        assertThat(StatusRules.path(DEFAULTS, Status.PROPOSED, Status.DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ACCEPTED", "IMPLEMENTED", "DEPRECATED"})
    void whatWasAcceptedNeedsSomebodyWhoMayAcceptWithoutAllApprovals(Status to) {
        assertThat(bring(DEFAULTS, false, Set.of(), to)).contains(RefusalCode.MAY_NOT_BYPASS);
        assertThat(bring(DEFAULTS, true, Set.of(), to)).isEmpty();
        assertThat(bring(DEFAULTS.with(Policy.AUTHOR_MAY_BYPASS, false), true, Set.of("ann"), to))
                .contains(RefusalCode.OWN_BYPASS);
        assertThat(bring(DEFAULTS.with(Policy.AUTHOR_MAY_BYPASS, true), true, Set.of("ann"), to))
                .isEmpty();
    }

    @Test
    void anythingElseNeedsNoMore() {
        assertThat(List.of(Status.PROPOSED, Status.REJECTED))
                .allMatch(to -> bring(DEFAULTS, false, Set.of("ann"), to).isEmpty());
    }

    @Test
    void onlySpacesWithDraftsTakeDrafts() {
        assertThat(bring(DEFAULTS, true, Set.of(), Status.DRAFT)).contains(RefusalCode.TRANSITION_NOT_ALLOWED);
        assertThat(bring(DRAFTS, true, Set.of(), Status.DRAFT)).isEmpty();
    }

    private static Optional<RefusalCode> bring(
            SpaceSettings settings, boolean mayBypass, Set<String> authors, Status to) {
        return ImportRules.cannotBring(settings, ANN, mayBypass, authors, StatusRules.first(settings), to)
                .map(Refusal::reason);
    }
}
