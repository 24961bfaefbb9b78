package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.OpenRequests;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings.AddedRole;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an acceptance rests on stays, whatever happens to people; what was done to get it shows. */
class AcceptanceTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void acceptanceByAMemberOutlivesTheMembershipAndTheGroup() {
        desk.users.createGroup("architects");
        desk.users.addMember("architects", desk.user("lead").getKey());
        Page page = askingTheArchitects();
        assertThat(approve(page, "lead").rfc().status()).isEqualTo(Status.ACCEPTED);

        desk.users.removeMember("architects", desk.user("lead").getKey());

        assertAccepted(page);
        save(page, page.getBodyAsString() + "<p>More</p>");
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        save(page, text());
        assertThat(read(page).rfc().status()).isEqualTo(Status.ACCEPTED);
        assertAccepted(page);
    }

    @Test
    void roleThatIsTakenAwayForTheAcceptanceAndPutBackMarksIt() {
        Page page = desk.rfc(space, "Caching", "security");
        String whole = page.getBodyAsString();
        save(page, "<p>Caching</p>" + ServiceFixture.macro("rfc-status"));
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, null));
        save(page, whole);

        RfcPage rfc = read(page);
        assertThat(rfc.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(rfc.acceptance().loosened()).isTrue();
        assertThat(rfc.acceptance().loosenings())
                .extracting(each -> each.before().name(), Loosening::pageVersion)
                .containsExactly(tuple("security", 2));
        assertThat(rfc.roles()).extracting(RoleStatus::state).containsExactly(RoleState.ADDED);
        assertThat(rows("loosened")).extracting(ReportRow::loosened).containsExactly(true);
        assertThat(rows("bypassed")).isEmpty();
    }

    @Test
    void roleThatIsAddedReopensTheRfcWhereTheSpaceWantsThat() {
        addedRolesReopen();
        Page page = desk.rfc(space, "Caching", "lead");
        String alone = page.getBodyAsString();
        approve(page, "lead");

        save(page, alone + desk.approval("security"));
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read(page).transition().cause()).isEqualTo(Cause.ADDED_ROLE);

        save(page, alone);
        assertThat(read(page).rfc().status()).as("roles accept nothing").isEqualTo(Status.PROPOSED);
        save(page, alone + desk.approval("security"));
        desk.as("security", () -> desk.approvals.decide(page.getId(), "security", Choice.APPROVED, "", 4, null));
        assertThat(read(page).rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void bypassDoesNotComeBackWhileARoleIsAdded() {
        addedRolesReopen();
        Page page = desk.rfc(space, "Caching", "lead");
        String alone = page.getBodyAsString();
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "Urgent"));
        assertThat(read(page).bypass()).isNotNull();

        save(page, alone + desk.approval("security"));
        save(page, alone + desk.approval("security") + " ");

        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read(page).bypass()).isNull();
    }

    @Test
    void listsTellWhichTextsAreNoLongerTheAcceptedOnes() {
        Page page = desk.rfc(space, "Caching", "lead");
        approve(page, "lead");
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.ACCEPTED, Status.IMPLEMENTED, "Done"));
        assertThat(rows("changed")).isEmpty();

        save(page, page.getBodyAsString() + "<p>More</p>");

        assertThat(read(page).acceptance().changed()).isTrue();
        assertThat(read(page).acceptance().version()).isEqualTo(1);
        assertThat(rows("changed")).extracting(ReportRow::changed).containsExactly(true);
    }

    @Test
    void listsTellWhichConcernsAndConditionsAreOpen() {
        Page page = desk.rfc(space, "Caching", "lead");
        RfcPage blocked = decide(page, Choice.CHANGES_REQUESTED);
        assertThat(rows("openConcerns")).extracting(ReportRow::open).containsExactly(new OpenRequests(1, 0));
        assertThat(rows("openConditions")).isEmpty();

        int entry = decision(blocked);
        desk.as("lead", () -> desk.approvals.withdraw(page.getId(), entry));
        assertThat(rows("openConcerns")).isEmpty();
        RfcPage conditional = decide(page, Choice.APPROVED_WITH_CONDITIONS);
        assertThat(rows("openConditions")).extracting(ReportRow::open).containsExactly(new OpenRequests(0, 1));

        int condition = decision(conditional);
        desk.as("lead", () -> desk.approvals.resolve(page.getId(), condition));
        assertThat(rows("openConditions")).isEmpty();
    }

    @Test
    void answerShowsWithTheRequestAndResolvesNothing() {
        Page page = desk.rfc(space, "Caching", "lead");
        int entry = decision(decide(page, Choice.CHANGES_REQUESTED));

        desk.as("author", () -> desk.approvals.answer(page.getId(), entry, "Measured: see below"));

        RfcPage rfc = read(page);
        assertThat(rfc.roles().get(0).state()).isEqualTo(RoleState.CHANGES_REQUESTED);
        assertThat(rfc.roles()
                        .get(0)
                        .decisions()
                        .get(0)
                        .decision()
                        .requests()
                        .get(0)
                        .answers())
                .extracting(Answer::user, Answer::text)
                .containsExactly(tuple(desk.key("author"), "Measured: see below"));
    }

    @Test
    void eachConcernOfAPersonBlocksUntilItIsResolved() {
        Page page = desk.rfc(space, "Caching", "lead");
        int first = decision(decide(page, Choice.CHANGES_REQUESTED));
        desk.as("lead", () -> desk.approvals.raiseConcern(page.getId(), first, "Who invalidates it?"));
        int second = read(page)
                .roles()
                .get(0)
                .decisions()
                .get(0)
                .decision()
                .requests()
                .get(1)
                .entry();
        assertThat(rows("openConcerns")).extracting(ReportRow::open).containsExactly(new OpenRequests(2, 0));

        desk.as("author", () -> desk.approvals.answer(page.getId(), second, "Each save does"));
        desk.as("lead", () -> desk.approvals.resolve(page.getId(), first));
        assertThat(read(page).roles().get(0).state()).isEqualTo(RoleState.CHANGES_REQUESTED);
        assertThat(rows("openConcerns")).extracting(ReportRow::open).containsExactly(new OpenRequests(1, 0));

        desk.as("lead", () -> desk.approvals.resolve(page.getId(), second));
        assertThat(read(page).roles().get(0).state()).isEqualTo(RoleState.WAITING);
        approveInstead(page, first);
        assertAccepted(page);
    }

    @Test
    void approvalEndsWhatItsApproverAskedFor() {
        Page page = desk.rfc(space, "Caching", "lead");
        int first = decision(decide(page, Choice.CHANGES_REQUESTED));
        desk.as("lead", () -> desk.approvals.raiseConcern(page.getId(), first, "Who invalidates it?"));

        approveInstead(page, first);

        assertAccepted(page);
    }

    @Test
    void concernOfSomebodyWhoIsNotAskedBlocksNothing() {
        desk.choose("DS", Policy.OTHERS_MAY_RAISE_CONCERNS, true);
        Page page = desk.rfc(space, "Caching", "lead");
        desk.as("reader", () -> desk.concerns.raise(page.getId(), "Too slow"));
        int entry = read(page).concerns().get(0).entry();
        desk.as("author", () -> desk.concerns.answer(page.getId(), entry, "Measured: it is not"));
        assertThat(rows("openConcerns")).extracting(ReportRow::open).containsExactly(new OpenRequests(1, 0));

        approve(page, "lead");

        assertAccepted(page);
        assertThat(read(page).concerns())
                .extracting(
                        Request::text, Request::resolved, each -> each.answers().size())
                .containsExactly(tuple("Too slow", false, 1));
        desk.as("reader", () -> desk.concerns.resolve(page.getId(), entry));
        assertThat(rows("openConcerns")).isEmpty();
        assertAccepted(page);
    }

    @Test
    void titleOfThatTimeIsKnownForEachDecision() {
        Page page = desk.rfc(space, "Caching", "lead");
        approve(page, "lead");
        desk.as(
                "author",
                () -> desk.pages.update(page.getId(), 1, "Caching of pages", page.getBodyAsString(), "", false));

        RfcPage rfc = read(page);

        assertThat(rfc.titleAt(rfc.roles().get(0).decisions().get(0).decision()))
                .contains("Caching");
    }

    private void addedRolesReopen() {
        desk.choose("DS", Policy.ADDED_ROLE, AddedRole.REOPEN);
    }

    private void assertAccepted(Page page) {
        RfcPage rfc = read(page);
        assertThat(rfc.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(rfc.progress()).isEqualTo(new Progress(1, 1));
        assertThat(rfc.acceptance().changed()).isFalse();
        assertThat(rows("status")).extracting(ReportRow::progress).containsExactly(new Progress(1, 1));
    }

    private List<ReportRow> rows(String term) {
        Map<String, String> words = Map.of("space", "DS", term, term.equals("status") ? "accepted" : "true");
        return desk.as("reader", () -> desk.report.list(ReportQuery.of(words))).rows();
    }

    private Page askingTheArchitects() {
        return desk.as("author", () -> desk.pages.create(space, 0, "Caching", text(), Set.of()));
    }

    private static String text() {
        return "<p>Caching</p>" + ServiceFixture.groupApproval("Architects", "architects");
    }

    private void save(Page page, String body) {
        int version = read(page).rfc().pageVersion();
        desk.as("author", () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private RfcPage approve(Page page, String user) {
        String role = read(page).roles().get(0).role().name();
        return desk.as(user, () -> desk.approvals.decide(page.getId(), role, Choice.APPROVED, "", 1, null));
    }

    private RfcPage decide(Page page, Choice choice) {
        String role = read(page).roles().get(0).role().name();
        return desk.as("lead", () -> desk.approvals.decide(page.getId(), role, choice, "Measure it", 1, null));
    }

    private RfcPage approveInstead(Page page, int previous) {
        String role = read(page).roles().get(0).role().name();
        return desk.as("lead", () -> desk.approvals.decide(page.getId(), role, Choice.APPROVED, "", 1, previous));
    }

    private static int decision(RfcPage rfc) {
        return rfc.roles().get(0).decisions().get(0).decision().entry();
    }

    private RfcPage read(Page page) {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }
}
