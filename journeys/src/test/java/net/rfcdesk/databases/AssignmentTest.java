package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail.Assigned;
import net.rfcdesk.record.Detail.Difference;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is asked, changed from the page: a new version that differs in one macro's parameters only. */
class AssignmentTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Page page = desk.rfc(desk.space("DS"), "Caching", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void newApproverIsAskedByANewVersionOfThePage() {
        RfcPage after = assign("lead", List.of(desk.key("lead"), "ann"), List.of(), 1);

        assertThat(after.role("lead").orElseThrow().role().users()).containsExactly(desk.key("lead"), desk.key("ann"));
        assertThat(after.rfc().pageVersion()).isEqualTo(2);
        assertThat(saved().getBodyAsString())
                .isEqualTo(page.getBodyAsString().replace(user("lead"), user("lead") + user("ann")));
    }

    @Test
    void recordTellsWhoWasAddedAndWhoWasTakenAway() {
        desk.users.createGroup("architects");

        assign("lead", List.of("ann"), List.of("architects"), 1);

        assertThat(desk.history(page.getId()).entries())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.ASSIGNED);
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(Entry::role, Entry::reason, Entry::detail, Entry::pageVersion)
                .containsExactly(
                        "lead",
                        "",
                        new Assigned(
                                same(),
                                instead(desk.key("ann"), desk.key("lead")),
                                added("architects"),
                                same(),
                                same(),
                                same(),
                                same()),
                        2);
    }

    @Test
    void sameChangeInTheEditorIsToldInTheSameWay() {
        edit(page.getBodyAsString().replace(user("lead"), user("ann")));

        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.ASSIGNED);
        assertThat(desk.history(page.getId()).last())
                .extracting(
                        Entry::role,
                        Entry::detail,
                        Entry::pageVersion,
                        entry -> entry.actor().key())
                .containsExactly(
                        "lead",
                        new Assigned(
                                same(),
                                instead(desk.key("ann"), desk.key("lead")),
                                same(),
                                same(),
                                same(),
                                same(),
                                same()),
                        2,
                        desk.key("author"));
    }

    @Test
    void quorumStageNewAndRemovedRolesAreTold() {
        String needed =
                "<ac:parameter ac:name=\"needed\">all</ac:parameter><ac:parameter ac:name=\"stage\">2</ac:parameter>";
        String role = "<ac:parameter ac:name=\"role\">";
        edit(page.getBodyAsString()
                .replace(role + "lead", needed + role + "lead")
                .replace(role + "security", role + "Legal"));

        assertThat(desk.history(page.getId()).entries())
                .filteredOn(entry -> entry.kind() == EntryKind.ASSIGNED)
                .extracting(Entry::role, Entry::detail)
                .containsExactly(
                        tuple(
                                "lead",
                                new Assigned(
                                        same(), same(), same(), instead("all", "any"), instead(2, 1), same(), same())),
                        tuple(
                                "legal",
                                new Assigned(
                                        added("Legal"),
                                        added(desk.key("security")),
                                        same(),
                                        added("any"),
                                        added(1),
                                        same(),
                                        same())),
                        tuple(
                                "security",
                                new Assigned(
                                        removed("security"),
                                        removed(desk.key("security")),
                                        same(),
                                        removed("any"),
                                        removed(1),
                                        same(),
                                        same())));
    }

    @Test
    void saveThatWentUnnoticedIsToldWithItsRoles() {
        desk.user("ann");
        String body = page.getBodyAsString().replace(user("lead"), user("ann"));
        desk.as("author", () -> desk.unwatched.update(page.getId(), 1, page.getTitle(), body, "", false));

        desk.as("author", () -> desk.reconciler.run(() -> false));

        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.ASSIGNED);
    }

    @Test
    void saveThatLeavesTheRolesAloneTellsOfNone() {
        edit(page.getBodyAsString() + "<p>More</p>");

        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED);
    }

    @Test
    void approvalsStay() {
        approve("lead", 1);

        RfcPage after = assign("security", List.of("ann"), List.of(), 1);

        assertThat(after.progress()).isEqualTo(new Progress(1, 2));
    }

    @Test
    void whoReadThePageBeforeMayStillDecide() {
        assign("security", List.of("ann"), List.of(), 1);

        assertThat(approve("lead", 1).progress()).isEqualTo(new Progress(1, 2));
    }

    @Test
    void takingAnApproverAwayShowsTheirDecisionAndAcceptsNothing() {
        approve("lead", 1);
        desk.as(
                "security",
                () -> desk.approvals.decide(page.getId(), "security", Choice.CHANGES_REQUESTED, "No", 1, null));

        RfcPage after = assign("security", List.of("ann"), List.of(), 1);

        assertThat(after.role("security").orElseThrow().decisions())
                .singleElement()
                .extracting(each -> each.validity())
                .isEqualTo(Validity.NO_LONGER_ASKED);
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void nothingIsSavedWhenTheSamePeopleAreAsked() {
        assertThat(assign("lead", List.of("lead"), List.of(), 1).rfc().pageVersion())
                .isEqualTo(1);
    }

    @Test
    void cannotAssignWithoutTheRightToEdit() {
        desk.restrict(page, Permission.EDIT, "author");

        refused(
                () -> desk.as(
                        "lead",
                        () -> desk.assignments.assign(page.getId(), "lead", List.of("ann"), List.of(), null, 1)),
                RefusalCode.MAY_NOT_EDIT);
        assertThat(desk.as("lead", () -> desk.rfcs.get(page.getId()))
                        .permissions()
                        .assigns())
                .isFalse();
    }

    @Test
    void cannotAssignWhileTheSiteIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> assign("lead", List.of("ann"), List.of(), 1), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotAskAUserWhoIsNotThere() {
        refused(() -> assign("lead", List.of("nobody"), List.of(), 1), RefusalCode.USER_UNKNOWN);
    }

    @Test
    void cannotAskAGroupThatIsNotThere() {
        desk.users.createGroup("architects");

        refused(() -> assign("lead", List.of(), List.of("arch"), 1), RefusalCode.GROUP_UNKNOWN);
    }

    @Test
    void cannotAssignToARoleThatThePageDoesNotHave() {
        refused(() -> assign("nobody", List.of("ann"), List.of(), 1), RefusalCode.ROLE_UNKNOWN);
    }

    @Test
    void cannotAssignOnAPageThatWasSavedMeanwhile() {
        assign("lead", List.of("ann"), List.of(), 1);

        refused(() -> assign("lead", List.of("lead"), List.of(), 1), RefusalCode.PAGE_SAVED);
    }

    @Test
    void refusedAssignmentLeavesNoTrace() {
        refused(() -> assign("lead", List.of("nobody"), List.of(), 1), RefusalCode.USER_UNKNOWN);

        assertThat(saved().getVersion()).isEqualTo(1);
    }

    @Test
    void approverWhoIsGoneMayStayBesideNewOnes() {
        String gone = desk.key("lead");
        desk.users.delete(desk.user("lead").getKey());

        assertThat(assign("lead", List.of(gone, "ann"), List.of(), 1)
                        .role("lead")
                        .orElseThrow()
                        .role()
                        .users())
                .containsExactly(gone, desk.key("ann"));
    }

    private RfcPage assign(String role, List<String> users, List<String> groups, int seen) {
        desk.user("ann");
        return desk.as("author", () -> desk.assignments.assign(page.getId(), role, users, groups, null, seen));
    }

    private RfcPage approve(String approver, int seen) {
        return desk.as(approver, () -> desk.approvals.decide(page.getId(), approver, Choice.APPROVED, "", seen, null));
    }

    private void edit(String body) {
        desk.user("ann");
        desk.as(
                "author",
                () -> desk.pages.update(page.getId(), saved().getVersion(), page.getTitle(), body, "", false));
    }

    private Page saved() {
        return desk.pages.byId(page.getId()).orElseThrow();
    }

    private String user(String name) {
        return "<ri:user ri:userkey=\"" + desk.key(name) + "\" />";
    }

    private static <T> Difference<T> same() {
        return new Difference<>(List.of(), List.of());
    }

    private static <T> Difference<T> added(T value) {
        return new Difference<>(List.of(value), List.of());
    }

    private static <T> Difference<T> removed(T value) {
        return new Difference<>(List.of(), List.of(value));
    }

    private static <T> Difference<T> instead(T added, T removed) {
        return new Difference<>(List.of(added), List.of(removed));
    }
}
