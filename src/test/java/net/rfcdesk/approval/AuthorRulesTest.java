package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class AuthorRulesTest {

    @Test
    void authorAndAdministratorsHandOver() {
        assertThat(cannotHandOver("author", false)).isEmpty();
        assertThat(cannotHandOver("ann", true)).isEmpty();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(cannotHandOver("ann", false)).contains(Refusal.of(RefusalCode.MAY_NOT_HAND_OVER));
        assertThat(cannotHandOver(null, false)).contains(Refusal.of(RefusalCode.LOGIN_REQUIRED));
        assertThat(AuthorRules.cannotHandOver(new Requester("author", true), true, rfc(Status.PROPOSED)))
                .contains(Refusal.of(RefusalCode.READ_ONLY));
    }

    @Test
    void newAuthorIsSomebodyElseWhoCanWorkOnThePage() {
        assertThat(cannotBecome("ann")).isEmpty();
        assertThat(cannotBecome("author")).contains(RefusalCode.AUTHOR_ALREADY);
        assertThat(cannotBecome("gone")).contains(RefusalCode.AUTHOR_INACTIVE);
        assertThat(cannotBecome("tom")).contains(RefusalCode.AUTHOR_MAY_NOT_VIEW);
    }

    @Test
    void whoHandedItOverMayNotApproveItNeitherThemselvesNorThroughADelegate() {
        Barred barred = new Barred("author", Set.of("ann"), Map.of(), PolicySource.LOCKED, PolicySource.DEFAULT);
        DecisionRules rules = new DecisionRules(new FakeDirectory(), barred, user -> true);
        RoleStatus role = new ApprovalTally(
                        Set.of(), "one", List.of(), new EquivalentTexts(List.of(), List.of()), new FakeDirectory())
                .tally(List.of(new Role("Lead", List.of("ann"), List.of(), Quorum.ANY)), List.of())
                .get(0);

        assertThat(rules.cannotDecide(new Requester("ann", false), rfc(Status.PROPOSED), role))
                .contains(Refusal.of(RefusalCode.FORMER_AUTHOR, PolicySource.LOCKED));
        assertThat(rules.cannotDecide(new Requester("bob", false, Set.of("ann")), "ann", rfc(Status.PROPOSED), role))
                .contains(Refusal.of(RefusalCode.FORMER_AUTHOR, PolicySource.LOCKED));
    }

    private static Optional<Refusal> cannotHandOver(String user, boolean administers) {
        return AuthorRules.cannotHandOver(new Requester(user, false), administers, rfc(Status.PROPOSED));
    }

    private static Optional<RefusalCode> cannotBecome(String user) {
        return AuthorRules.cannotBecome(user, rfc(Status.PROPOSED), new FakeDirectory(), each -> !each.equals("tom"))
                .map(Refusal::reason);
    }
}
