package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.page.Explanation;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.OwnDelegations;
import net.rfcdesk.store.DelegationRow;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides for whom, from the service down to the tables; it is eleven o'clock in Berlin on the first of March. */
class DelegationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Page page = desk.rfc(desk.space("DS"), "Caching", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void daysAreThoseOfWhoNamesTheDelegateAndTheLastOneCounts() {
        OwnDelegations own = name("lead", "reader", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(own.given())
                .singleElement()
                .extracting(Delegation::from, Delegation::to, Delegation::begins, Delegation::ends)
                .containsExactly(
                        desk.key("lead"),
                        desk.key("reader"),
                        Instant.parse("2026-03-01T23:00:00Z"),
                        Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(desk.as("reader", desk.delegations::mine).received()).isEqualTo(own.given());
    }

    @Test
    void dayThatHasBegunCountsFromNowOn() {
        assertThat(name("lead", "reader", TODAY, TODAY).given())
                .singleElement()
                .extracting(Delegation::begins)
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void anotherOneIsNamedWhenTheDelegateCannotDecideAnyMore() {
        for (boolean gone : List.of(false, true)) {
            name("lead", "reader");
            if (gone) {
                desk.users.delete(desk.user("reader").getKey());
            } else {
                setActive("reader", false);
            }
            RfcPage page = read("lead");
            assertThat(page.delegates().of(desk.key("lead")).map(page.delegates()::works))
                    .contains(false);
            assertThat(desk.as("lead", desk.delegations::mine).vain()).hasSize(1);

            OwnDelegations own = name("lead", "security");

            assertThat(own.given()).extracting(Delegation::to).containsExactly(desk.key("security"));
            assertThat(own.vain()).isEmpty();
            desk.as("lead", () -> desk.delegations.end(own.given().get(0).id()));
            setActive("reader", true);
        }
    }

    @Test
    void onlyOneThatWouldHoldAtOnceEndsWithTheDelegatesAccount() {
        name("lead", "reader", TODAY.plusDays(10), TODAY.plusDays(12));
        setActive("reader", false);

        assertThat(name("lead", "security", TODAY, TODAY.plusDays(1)).given()).hasSize(2);
        assertThat(name("lead", "security", TODAY.plusDays(11), TODAY.plusDays(13))
                        .given())
                .extracting(Delegation::to)
                .containsOnly(desk.key("security"));
    }

    @Test
    void delegateWhoComesBackDecidesAgain() {
        name("lead", "reader");
        setActive("reader", false);
        setActive("reader", true);

        assertThat(decideFor("reader", "lead", Choice.APPROVED, null).progress())
                .isEqualTo(new Progress(1, 2));
    }

    @Test
    void nobodyDecidesForAnApproverWhoWasDeactivated() {
        name("lead", "reader");
        setActive("lead", false);

        RfcPage page = read("reader");

        assertThat(page.delegates().of(desk.key("lead")).map(page.delegates()::works))
                .contains(false);
        refused(() -> decideFor("reader", "lead", Choice.APPROVED, null), RefusalCode.APPROVER_INACTIVE);
    }

    @Test
    void circleThroughADeactivatedAccountStandsAgainstNobody() {
        name("lead", "reader");
        name("reader", "security");
        setActive("reader", false);

        assertThat(name("security", "lead").given()).hasSize(1);
    }

    @Test
    void delegateDecidesForTheApprover() {
        name("lead", "reader");
        assertThat(read("reader").permissions().principals(role("lead"))).containsExactly(desk.key("lead"));

        RfcPage after = decideFor("reader", "lead", Choice.APPROVED, null);

        assertThat(after.progress()).isEqualTo(new Progress(1, 2));
        assertThat(after.role("lead").orElseThrow().decisions())
                .singleElement()
                .extracting(
                        each -> each.decision().user(), each -> each.decision().by())
                .containsExactly(desk.key("lead"), desk.key("reader"));
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(
                        each -> each.actor().name(), each -> each.onBehalfOf().name())
                .containsExactly("reader", "lead");
    }

    @Test
    void lastApprovalByADelegateAcceptsTheRfc() {
        name("lead", "reader");
        desk.as("security", () -> desk.approvals.decide(page.getId(), "security", Choice.APPROVED, "", 1, null));

        assertThat(decideFor("reader", "lead", Choice.APPROVED, null).rfc().status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void cannotDecideForSomebodyBeforeOrAfterTheTime() {
        name("lead", "reader", TODAY.plusDays(1), TODAY.plusDays(2));

        refused(() -> decideFor("reader", "lead", Choice.APPROVED, null), RefusalCode.NOT_DELEGATE);
        assertThat(read("reader").permissions().principals(role("lead"))).isEmpty();
    }

    @Test
    void delegationIsNotPassedOn() {
        name("lead", "security");
        name("security", "reader");

        refused(() -> decideFor("reader", "lead", Choice.APPROVED, null), RefusalCode.NOT_DELEGATE);
    }

    @Test
    void cannotDecideForSomebodyOnAPageThatTheDelegateMayNotView() {
        name("lead", "reader");
        desk.restrict(page, Permission.VIEW, "author");

        refused(() -> decideFor("reader", "lead", Choice.APPROVED, null), RefusalCode.PAGE_NOT_FOUND);
    }

    @Test
    void cannotDecideForAUserWhoIsNotThere() {
        refused(() -> decideFor("reader", "nobody", Choice.APPROVED, null), RefusalCode.USER_UNKNOWN);
    }

    @Test
    void approverReplacesWhatTheirDelegateDecided() {
        name("lead", "reader");
        int entry = lastEntry(decideFor("reader", "lead", Choice.APPROVED, null));

        RfcPage after =
                desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.ABSTAINED, "", 1, entry));

        assertThat(after.role("lead").orElseThrow().decisions())
                .singleElement()
                .extracting(
                        each -> each.decision().byDelegate(),
                        each -> each.decision().choice())
                .containsExactly(false, Choice.ABSTAINED);
    }

    @Test
    void cannotReplaceADecisionThatOneDidNotSee() {
        name("lead", "reader");
        decideFor("reader", "lead", Choice.APPROVED, null);

        refused(() -> decideFor("reader", "lead", Choice.ABSTAINED, null), RefusalCode.DECISION_CHANGED);
    }

    @Test
    void delegateWithdrawsAndResolvesWhatTheyDecided() {
        name("lead", "reader");
        int requested = lastEntry(decideFor("reader", "lead", Choice.CHANGES_REQUESTED, null));
        assertThat(read("reader").permissions().resolvable()).containsExactly(requested);
        assertThat(read("reader").permissions().withdrawable()).containsExactly(requested);

        desk.as("reader", () -> desk.approvals.resolve(page.getId(), requested));
        desk.as("reader", () -> desk.approvals.withdraw(page.getId(), requested));

        assertThat(desk.history(page.getId()).entries().subList(1, 4))
                .extracting(each -> each.onBehalfOf().key())
                .containsOnly(desk.key("lead"));
        assertThat(read("lead").role("lead").orElseThrow().decisions()).isEmpty();
    }

    @Test
    void decisionOutlivesItsDelegationButCannotBeWithdrawnByTheFormerDelegate() {
        OwnDelegations own = name("lead", "reader");
        int entry = lastEntry(decideFor("reader", "lead", Choice.APPROVED, null));
        end("lead", own);

        assertThat(read("reader").progress()).isEqualTo(new Progress(1, 2));
        refused(
                () -> desk.as("reader", () -> desk.approvals.withdraw(page.getId(), entry)),
                RefusalCode.DECISION_OF_ANOTHER);
        assertThat(desk.as("lead", () -> desk.approvals.withdraw(page.getId(), entry))
                        .progress()
                        .met())
                .isZero();
    }

    @Test
    void delegationThatWasTakenBackIsOverAndStaysInTheTable() {
        end("lead", name("lead", "reader"));

        assertThat(desk.as("lead", desk.delegations::mine).given()).isEmpty();
        assertThat(name("lead", "security").given()).hasSize(1);
        assertThat(desk.activeObjects.find(DelegationRow.class))
                .extracting(DelegationRow::getToUser, DelegationRow::getEndedAt)
                .contains(tuple(
                        desk.key("reader"),
                        Instant.parse("2026-03-01T10:00:00Z").toEpochMilli()));
    }

    @Test
    void delegateDeclines() {
        OwnDelegations own = name("lead", "reader");

        assertThat(end("reader", own).received()).isEmpty();
    }

    @Test
    void cannotEndWhatIsNotOnesOwnOrIsOver() {
        OwnDelegations own = name("lead", "reader");

        refused(() -> end("security", own), RefusalCode.DELEGATION_NOT_FOUND);
        end("lead", own);
        refused(() -> end("lead", own), RefusalCode.DELEGATION_NOT_FOUND);
    }

    @Test
    void cannotNameAUserWhoIsNotThere() {
        refused(
                () -> desk.as("lead", () -> desk.delegations.name("nobody", TODAY, TODAY, null)),
                RefusalCode.USER_UNKNOWN);
    }

    @Test
    void cannotCloseACircle() {
        name("lead", "security");
        name("security", "reader");

        refused(() -> name("reader", "lead"), RefusalCode.DELEGATION_CIRCLE);
    }

    @Test
    void pageKnowsTheDelegatesOfThoseWhoAreNamed() {
        name("lead", "security");

        assertThat(read("author").delegates().of(desk.key("lead")))
                .map(Delegation::to)
                .contains(desk.key("security"));
    }

    @Test
    void rulesAreExplainedForADelegateAsWell() {
        name("lead", "reader");

        List<Explanation> explanations = desk.as("reader", () -> desk.explanations.explain(page.getId(), null, "lead"));

        assertThat(explanations).extracting(Explanation::mayDecide).containsExactly(true, false);
        assertThat(explanations.get(1).answers())
                .filteredOn(answer -> !answer.holds())
                .extracting(RuleAnswer::rule)
                .containsExactly(Rule.ASKED);
    }

    @ParameterizedTest
    @EnumSource
    void delegateOfOneSpaceDecidesAndIsWaitedForOnlyThere(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page here = desk.rfc(desk.space("DS"), "Caching", "lead");
            Page elsewhere = desk.rfc(desk.space("OPS"), "Backups", "lead");
            List.of("reader", "security").forEach(desk::user);

            OwnDelegations given = desk.as("lead", () -> {
                desk.delegations.name("reader", TODAY, TODAY.plusDays(1), "ds");
                return desk.delegations.name("security", TODAY, TODAY.plusDays(1), "OPS");
            });

            assertThat(given.given()).extracting(Delegation::space).containsExactly("DS", "OPS");
            assertThat(desk.as("reader", () -> desk.report.waiting(false, 9)))
                    .extracting(row -> row.row().rfc().title())
                    .containsExactly("Caching");
            refused(
                    () -> desk.as(
                            "reader",
                            () -> desk.approvals.decideFor(
                                    "lead", elsewhere.getId(), "lead", Choice.APPROVED, "", 1, null)),
                    RefusalCode.NOT_DELEGATE);
            assertThat(desk.as("reader", () -> desk.explanations.explain(elsewhere.getId(), null, "lead")))
                    .extracting(Explanation::mayDecide)
                    .containsExactly(false);
            RfcPage after = desk.as(
                    "reader",
                    () -> desk.approvals.decideFor("lead", here.getId(), "lead", Choice.APPROVED, "", 1, null));
            assertThat(after.rfc().status()).isEqualTo(Status.ACCEPTED);
        }
    }

    /** The creator of a space administers it: here the author. */
    @Test
    void administratorOfASpaceNamesADelegateForItsRfcsOnly() {
        desk.as("security", () -> desk.spaces.create("SEC", "Space", ""));
        desk.user("reader");

        refused(() -> nameFor("author", null), RefusalCode.MAY_NOT_NAME_FOR);
        refused(() -> nameFor("author", "SEC"), RefusalCode.MAY_NOT_NAME_FOR);
        refused(() -> nameFor("author", "NONE"), RefusalCode.SPACE_NOT_FOUND);
        nameFor("author", "DS");

        Delegation made = desk.as("lead", desk.delegations::mine).given().get(0);
        assertThat(made.space()).isEqualTo("DS");
        assertThat(made.namedBy().user()).isEqualTo(desk.key("author"));
        assertThat(read("reader").permissions().principals(role("lead"))).containsExactly(desk.key("lead"));
        refused(() -> desk.as("security", () -> desk.delegations.end(made.id())), RefusalCode.DELEGATION_NOT_FOUND);
        desk.as("author", () -> desk.delegations.end(made.id()));
        assertThat(desk.as("lead", desk.delegations::mine).given()).isEmpty();
    }

    @Test
    void administratorOfASpaceDoesNotEndWhatHoldsEverywhere() {
        desk.administrator("root");
        nameFor("root", null);
        Delegation made = desk.as("lead", desk.delegations::mine).given().get(0);

        refused(() -> desk.as("author", () -> desk.delegations.end(made.id())), RefusalCode.DELEGATION_NOT_FOUND);
        assertThat(read("author").permissions().namesDelegates()).isTrue();
        assertThat(read("author").permissions().namesDelegatesEverywhere()).isFalse();
        assertThat(read("root").permissions().namesDelegatesEverywhere()).isTrue();
        desk.as("root", () -> desk.delegations.end(made.id()));
    }

    private OwnDelegations nameFor(String administrator, String space) {
        desk.user("reader");
        return desk.as(
                administrator,
                () -> desk.delegations.nameFor("lead", "reader", TODAY, TODAY.plusDays(1), space, "She is ill"));
    }

    private void setActive(String name, boolean active) {
        WikiUser user = desk.user(name);
        desk.users.update(new WikiUser(
                user.key(),
                user.name(),
                user.fullName(),
                user.email(),
                active,
                user.administrator(),
                user.locale(),
                user.zone()));
    }

    private OwnDelegations name(String user, String delegate) {
        return name(user, delegate, TODAY, TODAY.plusDays(7));
    }

    private OwnDelegations name(String user, String delegate, LocalDate from, LocalDate until) {
        desk.user(delegate);
        return desk.as(user, () -> desk.delegations.name(delegate, from, until, null));
    }

    private OwnDelegations end(String user, OwnDelegations own) {
        return desk.as(user, () -> desk.delegations.end(own.given().get(0).id()));
    }

    private RfcPage decideFor(String delegate, String approver, Choice choice, Integer previous) {
        return desk.as(
                delegate, () -> desk.approvals.decideFor(approver, page.getId(), "lead", choice, "Why?", 1, previous));
    }

    private static int lastEntry(RfcPage page) {
        Decision decision = page.role("lead").orElseThrow().decisions().get(0).decision();
        return decision.entry();
    }

    private Role role(String name) {
        return read("reader").role(name).orElseThrow().role();
    }

    private RfcPage read(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId()));
    }
}
