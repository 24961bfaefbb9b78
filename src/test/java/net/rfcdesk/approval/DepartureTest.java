package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Who may take themselves off a role. */
class DepartureTest {

    private final DecisionRules rules = new DecisionRules(new FakeDirectory(), Barred.NOBODY, user -> true);

    @Test
    void whoIsNamedMayLeaveEvenAsTheLastOne() {
        assertThat(cannotLeave("ann", Status.PROPOSED, role(List.of("ann")))).isEmpty();
    }

    @Test
    void whoIsAskedAsAMemberOfAGroupMayNot() {
        assertThat(cannotLeave("tess", Status.PROPOSED, role(List.of("tess"), "testers")))
                .contains(Refusal.of(RefusalCode.ASKED_THROUGH_GROUP, "Lead", "testers"));
    }

    @Test
    void nobodyElseMay() {
        assertThat(cannotLeave("bob", Status.PROPOSED, role(List.of("ann"))))
                .contains(Refusal.of(RefusalCode.NOT_ASKED, "Lead"));
        assertThat(cannotLeave(null, Status.PROPOSED, role(List.of("ann"))))
                .contains(Refusal.of(RefusalCode.LOGIN_REQUIRED));
    }

    @Test
    void nobodyLeavesARoleOfAnRfcThatIsClosed() {
        assertThat(cannotLeave("ann", Status.ACCEPTED, role(List.of("ann"))))
                .map(Refusal::reason)
                .contains(RefusalCode.NOT_OPEN);
    }

    @Test
    void whoLeftMayNotDecideAndReadsWhy() {
        RoleStatus left = role(List.of("bob")).leftBy(List.of(new Departure("ann", "Why", Instant.EPOCH)));

        assertThat(rules.cannotDecide(new Requester("ann", false), rfc(Status.PROPOSED), left))
                .contains(Refusal.of(RefusalCode.ROLE_LEFT, "Lead"));
        assertThat(cannotLeave("ann", Status.PROPOSED, left)).contains(Refusal.of(RefusalCode.ROLE_LEFT, "Lead"));
    }

    private Optional<Refusal> cannotLeave(String user, Status status, RoleStatus roleStatus) {
        return rules.cannotLeave(new Requester(user, false), rfc(status), roleStatus);
    }

    private static RoleStatus role(List<String> users, String... groups) {
        return new ApprovalTally(
                        Set.of(), "one", List.of(), new EquivalentTexts(List.of(), List.of()), new FakeDirectory())
                .tally(List.of(new Role("Lead", users, List.of(groups), Quorum.ANY)), List.of())
                .get(0);
    }
}
