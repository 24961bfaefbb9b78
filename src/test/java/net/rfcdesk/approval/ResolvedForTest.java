package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** When an administrator may resolve a request instead of its approver. */
class ResolvedForTest {

    private static final Requester ADMIN = new Requester("tess", false);

    private final DecisionRules rules = new DecisionRules(
            new FakeDirectory(), new Barred("author", Map.of("bob", List.of(2, 3))), user -> !user.equals("tom"));

    @Test
    void administratorMayResolveWhatSomebodyAskedForWhoCannotActAnyMore() {
        for (String user : List.of("gone", "nobody", "tom")) {
            assertThat(refusal(ADMIN, true, request(user))).as(user).isEmpty();
        }
        assertThat(rules.inability(request("gone"))).contains(Inability.INACTIVE);
        assertThat(rules.inability(request("nobody"))).contains(Inability.UNKNOWN);
        assertThat(rules.inability(request("tom"))).contains(Inability.MAY_NOT_VIEW);
    }

    @Test
    void whoCanActResolvesThatThemselves() {
        assertThat(refusal(ADMIN, true, request("ann"))).map(Refusal::reason).contains(RefusalCode.APPROVER_CAN_ACT);
    }

    @Test
    void nobodyElseMay() {
        assertThat(refusal(ADMIN, false, request("gone")))
                .map(Refusal::reason)
                .contains(RefusalCode.MAY_NOT_RESOLVE_FOR);
        assertThat(refusal(new Requester("tess", true), true, request("gone")))
                .map(Refusal::reason)
                .contains(RefusalCode.READ_ONLY);
    }

    @Test
    void administratorsWhoWroteTheRfcMayNot() {
        assertThat(refusal(new Requester("author", false), true, request("gone")))
                .map(Refusal::reason)
                .contains(RefusalCode.OWN_RFC);
        assertThat(refusal(new Requester("bob", false), true, request("gone")))
                .contains(Refusal.of(RefusalCode.CO_AUTHOR, 2, List.of(2, 3), PolicySource.DEFAULT));
    }

    @Test
    void whatIsResolvedCannotBeResolvedAgain() {
        assertThat(refusal(ADMIN, true, request("gone").resolve(2)))
                .map(Refusal::reason)
                .contains(RefusalCode.NOTHING_TO_RESOLVE);
    }

    @Test
    void requestIsResolvedWhileTheRfcIsOpenOrWasAcceptedInSpiteOfIt() {
        assertThat(rules.cannotResolveFor(
                        ADMIN,
                        true,
                        rfc(Status.ACCEPTED),
                        true,
                        request("gone"),
                        request("gone").requests().get(0)))
                .isEmpty();
        assertThat(rules.cannotResolveFor(
                        ADMIN,
                        true,
                        rfc(Status.REJECTED),
                        false,
                        request("gone"),
                        request("gone").requests().get(0)))
                .map(Refusal::reason)
                .contains(RefusalCode.NOT_OPEN);
    }

    private Optional<Refusal> refusal(Requester requester, boolean administers, Decision decision) {
        return rules.cannotResolveFor(
                requester,
                administers,
                rfc(Status.PROPOSED),
                false,
                decision,
                decision.requests().get(0));
    }

    private static Decision request(String user) {
        return new Decision(2, "lead", user, Choice.CHANGES_REQUESTED, "Why", Instant.EPOCH, 1, "one");
    }
}
