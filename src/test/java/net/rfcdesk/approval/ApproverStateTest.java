package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class ApproverStateTest {
    private static final RoleValidator VALIDATOR =
            new RoleValidator(new Barred("author", Map.of()), new FakeDirectory(), user -> true);

    private final Role role =
            new Role("Security Team", List.of("ann", "bob", "author"), List.of(), new Quorum("any"), 1);

    @Test
    void whoCanDecideIsWaitedFor() {
        assertThat(undecided().stateOf("ann", Status.PROPOSED)).isEqualTo(ApproverState.WAITING);
    }

    @Test
    void whoMayNotDecideCannot() {
        assertThat(undecided().stateOf("author", Status.PROPOSED)).isEqualTo(ApproverState.CANNOT_DECIDE);
    }

    @Test
    void nobodyIsAskedBeforeTheRfcIsProposed() {
        assertThat(undecided().stateOf("ann", Status.DRAFT)).isEqualTo(ApproverState.NOT_PROPOSED);
    }

    @Test
    void nobodyIsWaitedForOnceTheRfcIsClosed() {
        assertThat(undecided().stateOf("ann", Status.REJECTED)).isEqualTo(ApproverState.UNDECIDED);
    }

    @Test
    void peopleOfALaterStageAreAskedLater() {
        assertThat(VALIDATOR.of(undecided().waitingFor(List.of("Lead"))).stateOf("ann", Status.PROPOSED))
                .isEqualTo(ApproverState.NOT_OPEN);
    }

    @Test
    void whoLeftIsNotWaitedFor() {
        RoleStatus left = undecided().leftBy(List.of(new Departure("ann", "Not mine", Instant.EPOCH)));

        assertThat(left.stateOf("ann", Status.PROPOSED)).isEqualTo(ApproverState.LEFT);
    }

    private RoleStatus undecided() {
        return VALIDATOR.of(
                new ApprovalTally(Set.of("author"), "now", List.of(), EquivalentTexts.NONE, new FakeDirectory())
                        .tally(role, List.of()));
    }
}
