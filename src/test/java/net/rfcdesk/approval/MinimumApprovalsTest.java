package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** How many people must approve, over all roles. */
class MinimumApprovalsTest {

    private static final Role LEAD = new Role("Lead", List.of("ann", "bob"), List.of(), Quorum.ANY);
    private static final Role SECURITY = new Role("Security", List.of("ann", "carl"), List.of(), Quorum.ANY);
    private static final Role LEGAL = new Role("Legal", List.of("dora"), List.of(), Quorum.ANY, 1, RoleKind.CONSULTED);

    @Test
    void personWhoApprovesForSeveralRolesCountsOnce() {
        Progress progress = progress(2, approves("ann", LEAD), approves("ann", SECURITY));

        assertThat(progress).isEqualTo(new Progress(2, 2, 1, 2));
        assertThat(progress.isComplete()).isFalse();
    }

    @Test
    void rfcIsCompleteWhenRolesAndPeopleAreEnough() {
        assertThat(progress(2, approves("ann", LEAD), approves("carl", SECURITY))
                        .isComplete())
                .isTrue();
        assertThat(progress(2, approves("ann", LEAD), approves("bob", LEAD)).isComplete())
                .isFalse();
    }

    @Test
    void personWhoIsNotNeededForTheirRoleCountsAllTheSame() {
        assertThat(progress(3, approves("ann", LEAD), approves("bob", LEAD), approves("carl", SECURITY))
                        .isComplete())
                .isTrue();
    }

    @Test
    void onlyApprovalsThatCountOfRolesThatApproveDo() {
        Progress progress = progress(
                3,
                approves("ann", LEAD),
                approves("ann", SECURITY),
                decision("bob", LEAD, Choice.ABSTAINED, "now"),
                decision("carl", SECURITY, Choice.APPROVED, "before"),
                approves("dora", LEGAL),
                approves("nobody", LEAD));

        assertThat(progress.people()).isEqualTo(1);
    }

    @Test
    void withoutAMinimumNobodyIsCounted() {
        assertThat(progress(0, approves("ann", LEAD), approves("ann", SECURITY)))
                .isEqualTo(new Progress(2, 2));
    }

    @Test
    void refusalNamesTheRolesFirstAndThenThePeople() {
        assertThat(refusal(new Progress(1, 2, 1, 3))).isEqualTo(RefusalCode.APPROVALS_MISSING);
        assertThat(refusal(new Progress(2, 2, 1, 3))).isEqualTo(RefusalCode.PEOPLE_MISSING);
        assertThat(StatusRules.cannotBecome(Status.ACCEPTED, new Progress(2, 2, 3, 3)))
                .isEmpty();
    }

    private static RefusalCode refusal(Progress progress) {
        return StatusRules.cannotBecome(Status.ACCEPTED, progress)
                .map(Refusal::reason)
                .orElseThrow();
    }

    private static Progress progress(int minimum, Decision... decisions) {
        List<Decision> numbered = Stream.of(decisions).toList();
        ApprovalTally tally =
                new ApprovalTally(Set.of(), "now", List.of(), EquivalentTexts.NONE, (user, group) -> false);
        return Progress.of(tally.tally(List.of(LEAD, SECURITY, LEGAL), numbered), minimum);
    }

    private static Decision approves(String user, Role role) {
        return decision(user, role, Choice.APPROVED, "now");
    }

    private static Decision decision(String user, Role role, Choice choice, String text) {
        return new Decision(1, role.id(), user, choice, "", Instant.EPOCH, 1, text);
    }
}
