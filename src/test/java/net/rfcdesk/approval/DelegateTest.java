package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Who may decide for somebody else; Tom is Ann's delegate, and both are asked. */
class DelegateTest {

    private static final Role ROLE =
            new Role("Lead", List.of("ann", "bob", "tom", "gone", "author"), List.of(), Quorum.ALL);
    private static final Asker TOM = delegateOf("ann");

    private final DecisionRules rules = new DecisionRules(new Town(), SpaceSettings.DEFAULTS, user -> true);

    @Test
    void delegateMayDecide() {
        assertThat(cannotDecide(TOM, "ann")).isEmpty();
    }

    @Test
    void delegateWhoIsNotAskedHimselfMayDecide() {
        Asker tess = new Asker("tess", false, Set.of("ann"));

        assertThat(cannotDecide(tess, "ann")).isEmpty();
    }

    @Test
    void cannotDecideForSomebodyWhoseDelegateOneIsNot() {
        refused(cannotDecide(TOM, "bob"), Reason.NOT_DELEGATE);
    }

    @Test
    void nothingIsToldAboutSomebodyWhoseDelegateOneIsNot() {
        assertThat(rules.answers(TOM, "bob", rfc(Status.PROPOSED), standing()))
                .extracting(RuleAnswer::rule)
                .containsExactly(Rule.LOGGED_IN, Rule.DELEGATE);
    }

    @Test
    void cannotDecideForSomebodyWhoIsNotAsked() {
        refused(cannotDecide(delegateOf("tess"), "tess"), Reason.NOT_ASKED);
    }

    @Test
    void cannotDecideForTheAuthor() {
        refused(cannotDecide(delegateOf("author"), "author"), Reason.OWN_RFC);
    }

    @Test
    void authorCannotDecideForAnother() {
        refused(cannotDecide(new Asker("author", false, Set.of("ann")), "ann"), Reason.OWN_RFC);
    }

    @Test
    void cannotDecideForSomebodyWhoseAccountIsDeactivated() {
        refused(cannotDecide(delegateOf("gone"), "gone"), Reason.APPROVER_INACTIVE);
    }

    @Test
    void cannotDecideForAnotherOnAReadOnlySite() {
        refused(cannotDecide(new Asker("tom", true, Set.of("ann")), "ann"), Reason.READ_ONLY);
    }

    @Test
    void cannotDecideForAnotherOnAnRfcThatIsClosed() {
        refused(rules.cannotDecide(TOM, "ann", rfc(Status.ACCEPTED), standing()), Reason.NOT_OPEN);
    }

    @Test
    void cannotDecideTwiceForOneRole() {
        Optional<Refusal> refusal = cannotDecide(TOM, "ann", decided("tom", "tom"));

        refused(refusal, Reason.DECIDED_ALREADY);
        assertThat(refusal.orElseThrow().arguments()).containsExactly("The tom");
        refused(cannotDecide(TOM, "tom", decided("ann", "tom")), Reason.DECIDED_ALREADY);
        refused(cannotDecide(delegateOf("ann", "bob"), "bob", decided("ann", "tom")), Reason.DECIDED_ALREADY);
    }

    @Test
    void decisionOnAnEarlierTextCouldCountAgainAndKeepsFromASecondOne() {
        RoleStanding outdated =
                standing(new WeighedDecision(decided("tom", "tom"), Standing.OUTDATED, null, List.of()));

        refused(rules.cannotDecide(TOM, "ann", rfc(Status.PROPOSED), outdated), Reason.DECIDED_ALREADY);
    }

    @Test
    void decisionThatCanNeverCountDoesNotKeepFromAnother() {
        RoleStanding gone =
                standing(new WeighedDecision(decided("tom", "tom"), Standing.NO_LONGER_ASKED, null, List.of()));

        assertThat(rules.cannotDecide(TOM, "ann", rfc(Status.PROPOSED), gone)).isEmpty();
    }

    @Test
    void delegateMayReplaceWhatHeOrTheApproverDecided() {
        assertThat(cannotDecide(TOM, "ann", decided("ann", "tom"))).isEmpty();
        assertThat(cannotDecide(TOM, "ann", decided("ann", "ann"))).isEmpty();
    }

    @Test
    void approverMayReplaceWhatHisDelegateDecided() {
        assertThat(cannotDecide(new Asker("ann", false), "ann", decided("ann", "tom")))
                .isEmpty();
    }

    @Test
    void approverAndDelegateMayWithdrawAndLiftIt() {
        Decision made = decided("ann", "tom");

        for (Asker asker : List.of(TOM, new Asker("ann", false))) {
            assertThat(rules.cannotWithdraw(asker, rfc(Status.PROPOSED), made)).isEmpty();
            assertThat(rules.cannotLift(asker, rfc(Status.PROPOSED), made)).isEmpty();
        }
    }

    @Test
    void cannotWithdrawAnyMoreWhenNoLongerADelegate() {
        Asker former = new Asker("tom", false);

        refused(rules.cannotWithdraw(former, rfc(Status.PROPOSED), decided("ann", "tom")), Reason.DECISION_OF_ANOTHER);
        refused(rules.cannotLift(former, rfc(Status.PROPOSED), decided("ann", "tom")), Reason.DECISION_OF_ANOTHER);
    }

    @Test
    void delegateCannotWithdrawWhatTheApproverDecidedHimself() {
        refused(rules.cannotWithdraw(TOM, rfc(Status.PROPOSED), decided("ann", "ann")), Reason.DECISION_OF_ANOTHER);
    }

    private Optional<Refusal> cannotDecide(Asker asker, String voice, Decision... before) {
        WeighedDecision[] weighed = List.of(before).stream()
                .map(each -> new WeighedDecision(each, Standing.STANDS, null, List.of()))
                .toArray(WeighedDecision[]::new);
        return rules.cannotDecide(asker, voice, rfc(Status.PROPOSED), standing(weighed));
    }

    private static Asker delegateOf(String... users) {
        return new Asker("tom", false, Set.of(users));
    }

    private static RoleStanding standing(WeighedDecision... decisions) {
        return new RoleStanding(ROLE, List.of(decisions), 0, 1, false, List.of(), List.of(), Awaited.NOBODY);
    }

    private static Decision decided(String user, String by) {
        return new Decision(2, "lead", user, by, Choice.CHANGES_REQUESTED, "Why?", Instant.EPOCH, 1, "print", false);
    }

    private static Rfc rfc(Status status) {
        return new Rfc(
                1, "DS", RfcNumber.of(1), "Title", "author", status, Instant.EPOCH, Instant.EPOCH, null, 1, "print", 1);
    }

    private static void refused(Optional<Refusal> refusal, Reason reason) {
        assertThat(refusal).map(Refusal::reason).contains(reason);
    }
}
