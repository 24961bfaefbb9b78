package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Who may decide for somebody else; Tom is Ann's delegate, and both are asked. */
class DelegateTest {

    private static final Role ROLE =
            new Role("Lead", List.of("ann", "bob", "tom", "gone", "author"), List.of(), Quorum.ALL);
    private static final Requester TOM = delegateOf("ann");

    private final DecisionRules rules =
            new DecisionRules(new FakeDirectory(), new Barred("author", Map.of()), user -> true);

    @Test
    void delegateMayDecide() {
        assertThat(cannotDecide(TOM, "ann")).isEmpty();
    }

    @Test
    void delegateWhoIsNotAskedThemselvesMayDecide() {
        Requester tess = new Requester("tess", false, Set.of("ann"));

        assertThat(cannotDecide(tess, "ann")).isEmpty();
    }

    @Test
    void cannotDecideForSomebodyWhoseDelegateOneIsNot() {
        refused(cannotDecide(TOM, "bob"), RefusalCode.NOT_DELEGATE);
    }

    @Test
    void nothingIsToldAboutSomebodyWhoseDelegateOneIsNot() {
        assertThat(rules.answers(TOM, "bob", rfc(Status.PROPOSED), roleStatus()))
                .extracting(RuleAnswer::rule)
                .containsExactly(Rule.LOGGED_IN, Rule.DELEGATE);
    }

    @Test
    void cannotDecideForSomebodyWhoIsNotAsked() {
        refused(cannotDecide(delegateOf("tess"), "tess"), RefusalCode.NOT_ASKED);
    }

    @Test
    void cannotDecideForTheAuthor() {
        refused(cannotDecide(delegateOf("author"), "author"), RefusalCode.OWN_RFC);
    }

    @Test
    void authorCannotDecideForAnother() {
        refused(cannotDecide(new Requester("author", false, Set.of("ann")), "ann"), RefusalCode.OWN_RFC);
    }

    @Test
    void cannotDecideForSomebodyWhoseAccountIsDeactivated() {
        refused(cannotDecide(delegateOf("gone"), "gone"), RefusalCode.APPROVER_INACTIVE);
    }

    @Test
    void cannotDecideForAnotherOnAReadOnlySite() {
        refused(cannotDecide(new Requester("tom", true, Set.of("ann")), "ann"), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotDecideForAnotherOnAnRfcThatIsClosed() {
        refused(rules.cannotDecide(TOM, "ann", rfc(Status.ACCEPTED), roleStatus()), RefusalCode.NOT_OPEN);
    }

    @Test
    void cannotDecideTwiceForOneRole() {
        Optional<Refusal> refusal = cannotDecide(TOM, "ann", decided("tom", "tom"));

        refused(refusal, RefusalCode.DECIDED_ALREADY);
        assertThat(refusal.orElseThrow().arguments()).containsExactly("The tom");
        refused(cannotDecide(TOM, "tom", decided("ann", "tom")), RefusalCode.DECIDED_ALREADY);
        refused(cannotDecide(delegateOf("ann", "bob"), "bob", decided("ann", "tom")), RefusalCode.DECIDED_ALREADY);
    }

    @Test
    void decisionOnAnEarlierTextCouldCountAgainAndKeepsFromASecondOne() {
        RoleStatus outdated =
                roleStatus(new EvaluatedDecision(decided("tom", "tom"), Validity.OUTDATED, null, List.of()));

        refused(rules.cannotDecide(TOM, "ann", rfc(Status.PROPOSED), outdated), RefusalCode.DECIDED_ALREADY);
    }

    @Test
    void decisionThatCanNeverCountDoesNotKeepFromAnother() {
        RoleStatus gone =
                roleStatus(new EvaluatedDecision(decided("tom", "tom"), Validity.NO_LONGER_ASKED, null, List.of()));

        assertThat(rules.cannotDecide(TOM, "ann", rfc(Status.PROPOSED), gone)).isEmpty();
    }

    @Test
    void delegateMayReplaceWhatTheyOrTheApproverDecided() {
        assertThat(cannotDecide(TOM, "ann", decided("ann", "tom"))).isEmpty();
        assertThat(cannotDecide(TOM, "ann", decided("ann", "ann"))).isEmpty();
    }

    @Test
    void approverMayReplaceWhatTheirDelegateDecided() {
        assertThat(cannotDecide(new Requester("ann", false), "ann", decided("ann", "tom")))
                .isEmpty();
    }

    @Test
    void approverAndDelegateMayWithdrawAndResolveIt() {
        Decision made = decided("ann", "tom");

        for (Requester requester : List.of(TOM, new Requester("ann", false))) {
            assertThat(rules.cannotWithdraw(requester, rfc(Status.PROPOSED), made))
                    .isEmpty();
            assertThat(resolve(requester, made)).isEmpty();
        }
    }

    @Test
    void cannotWithdrawAnyMoreWhenNoLongerADelegate() {
        Requester former = new Requester("tom", false);

        refused(
                rules.cannotWithdraw(former, rfc(Status.PROPOSED), decided("ann", "tom")),
                RefusalCode.DECISION_OF_ANOTHER);
        refused(resolve(former, decided("ann", "tom")), RefusalCode.DECISION_OF_ANOTHER);
    }

    @Test
    void delegateCannotWithdrawTheApproversOwnDecision() {
        refused(
                rules.cannotWithdraw(TOM, rfc(Status.PROPOSED), decided("ann", "ann")),
                RefusalCode.DECISION_OF_ANOTHER);
    }

    private Optional<Refusal> cannotDecide(Requester requester, String onBehalfOf, Decision... before) {
        EvaluatedDecision[] evaluated = List.of(before).stream()
                .map(each -> new EvaluatedDecision(each, Validity.STANDS, null, List.of()))
                .toArray(EvaluatedDecision[]::new);
        return rules.cannotDecide(requester, onBehalfOf, rfc(Status.PROPOSED), roleStatus(evaluated));
    }

    private static Requester delegateOf(String... users) {
        return new Requester("tom", false, Set.of(users));
    }

    private static RoleStatus roleStatus(EvaluatedDecision... decisions) {
        return new RoleStatus(
                ROLE,
                List.of(decisions),
                0,
                1,
                false,
                List.of(),
                List.of(),
                Awaited.NOBODY,
                RoleBasis.CURRENT,
                List.of());
    }

    private static Decision decided(String user, String by) {
        return new Decision(2, "lead", user, by, Choice.CHANGES_REQUESTED, "Why?", Instant.EPOCH, 1, "print");
    }

    private Optional<Refusal> resolve(Requester requester, Decision made) {
        return rules.cannotResolve(
                requester, rfc(Status.PROPOSED), false, made, made.requests().get(0));
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode reason) {
        assertThat(refusal).map(Refusal::reason).contains(reason);
    }
}
