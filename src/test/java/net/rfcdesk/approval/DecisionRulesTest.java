package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionRulesTest {

    private static final RoleStatus ROLE = waitingFor();
    private static final Requester ANN = new Requester("ann", false);
    private static final Progress OPEN = new Progress(2, 3);

    private final DecisionRules rules =
            new DecisionRules(new FakeDirectory(), new Barred("author", Map.of()), user -> true);

    @Test
    void userWhoIsAskedMayDecide() {
        assertThat(rules.cannotDecide(ANN, rfc(Status.PROPOSED), ROLE)).isEmpty();
    }

    @Test
    void memberOfAGroupThatIsAskedMayDecide() {
        assertThat(rules.cannotDecide(new Requester("tess", false), rfc(Status.PROPOSED), ROLE))
                .isEmpty();
    }

    @Test
    void anonymousVisitorCannotDecide() {
        refused(rules.cannotDecide(new Requester(null, false), rfc(Status.PROPOSED), ROLE), RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotDecideOnAReadOnlySite() {
        refused(rules.cannotDecide(new Requester("ann", true), rfc(Status.PROPOSED), ROLE), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotDecideWhenNotAsked() {
        refused(rules.cannotDecide(new Requester("bob", false), rfc(Status.PROPOSED), ROLE), RefusalCode.NOT_ASKED);
    }

    @Test
    void authorCannotApproveOwnRfc() {
        refused(rules.cannotDecide(new Requester("author", false), rfc(Status.PROPOSED), ROLE), RefusalCode.OWN_RFC);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "PROPOSED"})
    void cannotDecideOnAnRfcThatIsNoLongerProposed(Status status) {
        refused(rules.cannotDecide(ANN, rfc(status), ROLE), RefusalCode.NOT_OPEN);
    }

    @Test
    void nobodyDecidesOnADraft() {
        Rfc draft = rfc(Status.DRAFT);

        refused(rules.cannotDecide(ANN, draft, ROLE), RefusalCode.NOT_PROPOSED);
        refused(rules.cannotWithdraw(ANN, draft, decisionOf("ann")), RefusalCode.NOT_PROPOSED);
        refused(resolve(draft, decided("ann", Choice.CHANGES_REQUESTED)), RefusalCode.NOT_PROPOSED);
        assertThat(resolve(draft, decided("ann", Choice.APPROVED_WITH_CONDITIONS)))
                .isEmpty();
    }

    @Test
    void cannotDecideBeforeTheEarlierStagesAreMet() {
        Optional<Refusal> refusal = rules.cannotDecide(ANN, rfc(Status.PROPOSED), waitingFor("Security"));

        refused(refusal, RefusalCode.STAGE_NOT_OPEN);
        assertThat(refusal.orElseThrow().arguments()).containsExactly("Lead", List.of("Security"));
    }

    @Test
    void everyRuleAnswersAlsoWhenAnotherRefuses() {
        assertThat(rules.answers(
                        new Requester("author", false), "author", rfc(Status.REJECTED), waitingFor("Security")))
                .extracting(RuleAnswer::rule, RuleAnswer::holds)
                .containsExactly(
                        tuple(Rule.LOGGED_IN, true),
                        tuple(Rule.SITE_WRITABLE, true),
                        tuple(Rule.RFC_OPEN, false),
                        tuple(Rule.ASKED, true),
                        tuple(Rule.NOT_THE_AUTHOR, false),
                        tuple(Rule.NOT_A_CO_AUTHOR, true),
                        tuple(Rule.ACTIVE, true),
                        tuple(Rule.NOT_TWICE, true),
                        tuple(Rule.STAGE_OPEN, false));
    }

    @Test
    void ownDecisionMayBeWithdrawn() {
        assertThat(rules.cannotWithdraw(ANN, rfc(Status.PROPOSED), decisionOf("ann")))
                .isEmpty();
    }

    @Test
    void cannotWithdrawTheDecisionOfAnother() {
        refused(rules.cannotWithdraw(ANN, rfc(Status.PROPOSED), decisionOf("bob")), RefusalCode.DECISION_OF_ANOTHER);
    }

    @Test
    void cannotWithdrawOnceAccepted() {
        refused(rules.cannotWithdraw(ANN, rfc(Status.ACCEPTED), decisionOf("ann")), RefusalCode.NOT_OPEN);
    }

    @Test
    void ownConditionsMayBeResolvedEvenOnceAccepted() {
        assertThat(resolve(rfc(Status.ACCEPTED), decided("ann", Choice.APPROVED_WITH_CONDITIONS)))
                .isEmpty();
    }

    @Test
    void cannotResolveARequestForChangesOfAnRfcThatIsClosed() {
        refused(resolve(rfc(Status.REJECTED), decided("ann", Choice.CHANGES_REQUESTED)), RefusalCode.NOT_OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "IMPLEMENTED", "DEPRECATED"})
    void ownRequestForChangesMayBeResolvedWhenTheRfcWasAcceptedInSpiteOfIt(Status status) {
        Decision request = decided("ann", Choice.CHANGES_REQUESTED);

        assertThat(resolve(rfc(status), true, request)).isEmpty();
        refused(resolve(rfc(status), false, request), RefusalCode.NOT_OPEN);
        refused(resolve(rfc(status), true, decided("bob", Choice.CHANGES_REQUESTED)), RefusalCode.DECISION_OF_ANOTHER);
    }

    @Test
    void cannotResolveWhatAnotherAskedFor() {
        refused(
                resolve(rfc(Status.PROPOSED), decided("bob", Choice.CHANGES_REQUESTED)),
                RefusalCode.DECISION_OF_ANOTHER);
    }

    @Test
    void cannotResolveTwice() {
        Decision request = decided("ann", Choice.CHANGES_REQUESTED);
        Decision resolved = request.resolve(request.entry());

        refused(resolve(rfc(Status.PROPOSED), resolved), RefusalCode.NOTHING_TO_RESOLVE);
    }

    private Optional<Refusal> resolve(Rfc rfc, Decision decision) {
        return resolve(rfc, false, decision);
    }

    private Optional<Refusal> resolve(Rfc rfc, boolean bypassed, Decision decision) {
        return rules.cannotResolve(
                ANN, rfc, bypassed, decision, decision.requests().get(0));
    }

    @Test
    void onlyWhoRequestsChangesRaisesAnotherConcern() {
        Decision request = decided("ann", Choice.CHANGES_REQUESTED);

        assertThat(raise(Status.PROPOSED, request)).isEmpty();
        refused(raise(Status.ACCEPTED, request), RefusalCode.NOT_OPEN);
        refused(raise(Status.PROPOSED, request.resolve(request.entry())), RefusalCode.NO_CHANGES_REQUESTED);
        refused(
                raise(Status.PROPOSED, decided("ann", Choice.APPROVED_WITH_CONDITIONS)),
                RefusalCode.NO_CHANGES_REQUESTED);
        refused(raise(Status.PROPOSED, decided("bob", Choice.CHANGES_REQUESTED)), RefusalCode.NOT_DELEGATE);
    }

    private Optional<Refusal> raise(Status status, Decision decision) {
        return rules.cannotRaiseConcern(ANN, rfc(status), waitingFor(), decision);
    }

    @Test
    void anonymousVisitorCannotChangeTheStatus() {
        refused(StatusRules.cannotChange(new Requester(null, false), true), RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotChangeTheStatusOnAReadOnlySite() {
        refused(StatusRules.cannotChange(new Requester("ann", true), true), RefusalCode.READ_ONLY);
    }

    @Test
    void editorsTheAuthorAndApproversAnswerWhatADecisionAsksFor() {
        Decision request = decided("ann", Choice.CHANGES_REQUESTED);

        assertThat(answer("ann", false, request)).isEmpty();
        assertThat(answer("author", false, request)).isEmpty();
        assertThat(answer("eve", true, request)).isEmpty();
        refused(answer("eve", false, request), RefusalCode.MAY_NOT_ANSWER);
        refused(answer(null, true, request), RefusalCode.LOGIN_REQUIRED);
        refused(answer("ann", true, request.resolve(request.entry())), RefusalCode.NOTHING_TO_RESOLVE);
    }

    private Optional<Refusal> answer(String user, boolean mayEdit, Decision decision) {
        return rules.cannotAnswer(
                new Requester(user, false),
                mayEdit,
                rfc(Status.PROPOSED),
                List.of(waitingFor()),
                decision.requests().get(0));
    }

    @Test
    void cannotChangeTheStatusOfAPageThatOneMayNotEdit() {
        refused(StatusRules.cannotChange(ANN, false), RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void editorMayChangeTheStatus() {
        assertThat(StatusRules.cannotChange(ANN, true)).isEmpty();
    }

    @Test
    void cannotAcceptByHandWhileARoleIsOpen() {
        refused(StatusRules.cannotBecome(Status.ACCEPTED, new Progress(2, 3)), RefusalCode.APPROVALS_MISSING);
    }

    @Test
    void mayBeAcceptedByHandWhenNoRoleIsOpen() {
        assertThat(StatusRules.cannotBecome(Status.ACCEPTED, new Progress(0, 0)))
                .isEmpty();
        assertThat(StatusRules.cannotBecome(Status.REJECTED, new Progress(0, 3)))
                .isEmpty();
    }

    @Test
    void spaceAdministratorMayAcceptWithoutAllApprovals() {
        assertThat(StatusRules.cannotBypass(ANN, true, Status.PROPOSED, true)).isEmpty();
    }

    @Test
    void anonymousVisitorCannotBypassApprovals() {
        refused(
                StatusRules.cannotBypass(new Requester(null, false), true, Status.PROPOSED, true),
                RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotBypassApprovalsOnAReadOnlySite() {
        refused(
                StatusRules.cannotBypass(new Requester("ann", true), true, Status.PROPOSED, true),
                RefusalCode.READ_ONLY);
    }

    @Test
    void cannotBypassApprovalsWithoutAdministeringTheSpace() {
        refused(StatusRules.cannotBypass(ANN, false, Status.PROPOSED, true), RefusalCode.MAY_NOT_BYPASS);
    }

    @Test
    void cannotBypassApprovalsThatAreNotMissing() {
        refused(StatusRules.cannotBypass(ANN, true, Status.PROPOSED, false), RefusalCode.NOTHING_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "PROPOSED"})
    void cannotBypassApprovalsOfAnRfcThatIsNoLongerProposed(Status status) {
        refused(StatusRules.cannotBypass(ANN, true, status, true), RefusalCode.NOT_OPEN);
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode reason) {
        assertThat(refusal).map(Refusal::reason).contains(reason);
    }

    private static RoleStatus waitingFor(String... roles) {
        Role role = new Role("Lead", List.of("ann", "author"), List.of("testers"), Quorum.ANY);
        return new RoleStatus(
                role, List.of(), 0, 1, false, List.of(roles), List.of(), Awaited.NOBODY, RoleBasis.CURRENT, List.of());
    }

    private static Decision decisionOf(String user) {
        return decided(user, Choice.APPROVED);
    }

    private static Decision decided(String user, Choice choice) {
        return new Decision(2, "lead", user, choice, "", Instant.EPOCH, 1, "print");
    }
}
