package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.page.PageVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What approvers and editors may do, from the service down to the tables. */
class DecisionTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void decisionIsShownWithItsProgress() {
        RfcPage after = approve("lead");

        assertThat(after.progress()).isEqualTo(new Progress(1, 2));
        assertThat(after.role("LEAD").orElseThrow().met()).isTrue();
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void lastApprovalAcceptsTheRfc() {
        approve("lead");

        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void requestForChangesKeepsTheRfcOpen() {
        decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null);

        assertThat(approve("security").rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void resolvedRequestForChangesWaitsForAnApproval() {
        approve("security");
        RfcPage requested = decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null);
        int entry = lastEntryOf(requested, "lead");
        assertThat(requested.permissions().resolvable()).containsExactly(entry);

        RfcPage resolved = desk.as("lead", () -> desk.approvals.resolve(page.getId(), entry));
        assertThat(resolved.rfc().status()).isEqualTo(Status.PROPOSED);

        RfcPage approved = decide("lead", Choice.APPROVED, "", entry);
        assertThat(approved.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.history(page.getId()).entries()).extracting(Entry::kind).contains(EntryKind.RESOLVED);
    }

    @Test
    void requestForChangesOutlivesTheEditThatAnswersIt() {
        RfcPage requested = decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null);
        edit(page.getBodyAsString() + "<p>It is simpler now.</p>");

        RoleStatus roleStatus = read("reader").role("lead").orElseThrow();
        assertThat(roleStatus.changesRequested()).isTrue();
        assertThat(roleStatus.decisions())
                .singleElement()
                .extracting(each -> each.validity(), each -> each.changedBy().pageVersion())
                .containsExactly(Validity.STANDS, 2);

        desk.as("lead", () -> desk.approvals.resolve(page.getId(), lastEntryOf(requested, "lead")));
        assertThat(read("reader").role("lead").orElseThrow().changesRequested()).isFalse();
    }

    @Test
    void resolvingTheLastRequestForChangesAcceptsTheRfc() {
        Page shared = desk.rfcWith(space, "Shared", desk.approval("Team", List.of("lead", "security")));
        RfcPage requested = desk.as(
                "lead",
                () -> desk.approvals.decide(
                        shared.getId(), "Team", Choice.CHANGES_REQUESTED, "Why not simpler?", 1, null));
        RfcPage approved =
                desk.as("security", () -> desk.approvals.decide(shared.getId(), "Team", Choice.APPROVED, "", 1, null));
        assertThat(approved.rfc().status()).isEqualTo(Status.PROPOSED);

        int entry = requested.roles().get(0).decisions().get(0).decision().entry();
        RfcPage resolved = desk.as("lead", () -> desk.approvals.resolve(shared.getId(), entry));

        assertThat(resolved.rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void conditionsAreResolvedAfterTheRfcIsAccepted() {
        approve("security");
        RfcPage accepted = decide("lead", Choice.APPROVED_WITH_CONDITIONS, "Encrypt it.", null);
        assertThat(accepted.rfc().status()).isEqualTo(Status.ACCEPTED);
        int entry = lastEntryOf(accepted, "lead");

        RfcPage resolved = desk.as("lead", () -> desk.approvals.resolve(page.getId(), entry));

        assertThat(resolved.role("lead").orElseThrow().conditional()).isFalse();
        assertThat(resolved.rfc().status()).isEqualTo(Status.ACCEPTED);
        refused(
                () -> desk.as("lead", () -> desk.approvals.resolve(page.getId(), entry)),
                RefusalCode.NOTHING_TO_RESOLVE);
    }

    @Test
    void requestForChangesIsResolvedAfterTheRfcWasAcceptedInSpiteOfIt() {
        int entry = lastEntryOf(decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null), "lead");
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It is urgent."));
        assertThat(read("lead").permissions().resolvable()).containsExactly(entry);

        RfcPage resolved = desk.as("lead", () -> desk.approvals.resolve(page.getId(), entry));

        assertThat(resolved.role("lead").orElseThrow().changesRequested()).isFalse();
        assertThat(resolved.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(resolved.bypass()).extracting(Bypass::reason).isEqualTo("It is urgent.");
        assertThat(resolved.acceptance().changed()).isFalse();
    }

    @Test
    void cannotApproveWithConditionsWithoutSayingWhich() {
        refused(() -> decide("lead", Choice.APPROVED_WITH_CONDITIONS, " ", null), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void approverMayChangeTheirMind() {
        RfcPage first = decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null);
        RfcPage second = decide("lead", Choice.APPROVED, "", lastEntryOf(first, "lead"));

        assertThat(second.role("lead").orElseThrow().decisions())
                .singleElement()
                .extracting(each -> each.decision().choice())
                .isEqualTo(Choice.APPROVED);
    }

    @Test
    void withdrawnDecisionNoLongerCounts() {
        int entry = lastEntryOf(approve("lead"), "lead");

        RfcPage after = desk.as("lead", () -> desk.approvals.withdraw(page.getId(), entry));

        assertThat(after.role("lead").orElseThrow().decisions()).isEmpty();
    }

    @Test
    void editOfTheTextOutdatesDecisionsAtOnce() {
        approve("lead");
        edit(page.getBodyAsString().replace("<p>Caching</p>", "<p>Caching twice</p>"));

        RfcPage after = read("reader");

        assertThat(after.role("lead").orElseThrow().decisions())
                .singleElement()
                .extracting(each -> each.validity())
                .isEqualTo(Validity.OUTDATED);
        assertThat(after.progress()).isEqualTo(new Progress(0, 2));
    }

    @Test
    void takingAnApproverAwayNeverAcceptsByItself() {
        approve("lead");
        int start = page.getBodyAsString().lastIndexOf("<ac:structured-macro");
        edit(page.getBodyAsString().substring(0, start));

        assertThat(read("author").progress()).isEqualTo(new Progress(1, 1));
        assertThat(read("author").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read("author").permissions().statuses()).contains(Status.ACCEPTED);
    }

    @Test
    void oldVersionShowsTheDecisionsOnItsOwnTextAndOffersNothing() {
        approve("lead");
        edit("<p>Quite different</p>" + page.getBodyAsString());
        PageVersion first =
                desk.as("author", () -> desk.pages.version(page.getId(), 1).orElseThrow());

        RfcPage old =
                desk.rfcs.find(desk.pages.byId(first.contentId()).orElseThrow()).orElseThrow();

        assertThat(old.latest()).isFalse();
        assertThat(old.role("lead").orElseThrow().met()).isTrue();
        assertThat(old.permissions().statuses()).isEmpty();
        assertThat(old.permissions().cannotDecide(old.role("lead").orElseThrow().role()))
                .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo(RefusalCode.OLD_VERSION));
    }

    @Test
    void cannotDecideOnAVersionThatOneHasNotSeen() {
        edit(page.getBodyAsString() + "<p>More</p>");

        refused(() -> approve("lead"), RefusalCode.PAGE_CHANGED);
    }

    @Test
    void cannotDecideOnAVersionThatTheRecordDoesNotKnow() {
        refused(
                () -> desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 7, null)),
                RefusalCode.VERSION_UNKNOWN);
    }

    @Test
    void decisionCountsWhenThePageMovedOnWithoutChangeOfContent() {
        edit(page.getBodyAsString() + "<p> </p>");

        assertThat(approve("lead").role("lead").orElseThrow().met()).isTrue();
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(Entry::pageVersion)
                .isEqualTo(2);
    }

    @Test
    void decisionCountsWhenTheTextThatWasReadIsRestored() {
        String read = page.getBodyAsString();
        edit(read + "<p>More</p>");
        desk.as("author", () -> desk.pages.update(page.getId(), 2, page.getTitle(), read, "", false));

        assertThat(approve("lead").role("lead").orElseThrow().met()).isTrue();
    }

    @Test
    void cannotDecideForARoleThatThePageDoesNotHave() {
        refused(
                () -> desk.as(
                        "lead", () -> desk.approvals.decide(page.getId(), "Nobody", Choice.APPROVED, "", 1, null)),
                RefusalCode.ROLE_UNKNOWN);
    }

    @Test
    void cannotDecideForAnother() {
        refused(
                () -> desk.as(
                        "lead", () -> desk.approvals.decide(page.getId(), "security", Choice.APPROVED, "", 1, null)),
                RefusalCode.NOT_ASKED);
    }

    @Test
    void cannotRequestChangesWithoutAReason() {
        refused(() -> decide("lead", Choice.CHANGES_REQUESTED, "  ", null), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void cannotGiveAReasonWithoutEnd() {
        refused(() -> decide("lead", Choice.APPROVED, "x".repeat(4001), null), RefusalCode.REASON_TOO_LONG);
    }

    @Test
    void cannotDecideWithoutHavingSeenOnesOwnDecision() {
        approve("lead");

        refused(() -> approve("lead"), RefusalCode.DECISION_CHANGED);
    }

    @Test
    void cannotDecideOnAPageThatOneMayNotView() {
        desk.restrict(page, Permission.VIEW, "author");

        refused(() -> approve("lead"), RefusalCode.PAGE_NOT_FOUND);
        refused(() -> read("lead"), RefusalCode.PAGE_NOT_FOUND);
    }

    @Test
    void cannotDecideWhileTheSiteIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> approve("lead"), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotDecideOnAPageThatIsNoRfc() {
        Page plain = desk.as("author", () -> desk.pages.create(page.getSpace(), 0, "Plain", "<p>x</p>", Set.of()));

        refused(
                () -> desk.as("lead", () -> desk.approvals.decide(plain.getId(), "lead", Choice.APPROVED, "", 1, null)),
                RefusalCode.NOT_AN_RFC);
    }

    @Test
    void refusedDecisionLeavesNoTrace() {
        refused(() -> decide("lead", Choice.CHANGES_REQUESTED, "", null), RefusalCode.REASON_REQUIRED);

        assertThat(desk.history(page.getId()).entries()).extracting(Entry::kind).containsExactly(EntryKind.REGISTERED);
        assertThat(read("lead").rfc().revision()).isEqualTo(1);
    }

    @Test
    void editorRejectsWithAReason() {
        RfcPage after = change(Status.PROPOSED, Status.REJECTED, "Too dear");

        assertThat(after.rfc().status()).isEqualTo(Status.REJECTED);
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(Entry::from, Entry::to, Entry::reason)
                .containsExactly(Status.PROPOSED, Status.REJECTED, "Too dear");
    }

    @Test
    void cannotRejectWithoutAReason() {
        refused(() -> change(Status.PROPOSED, Status.REJECTED, null), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void cannotBeImplementedWithoutANoteOnWhere() {
        approve("lead");
        approve("security");

        refused(() -> change(Status.ACCEPTED, Status.IMPLEMENTED, " "), RefusalCode.REASON_REQUIRED);
        refused(() -> change(Status.ACCEPTED, Status.IMPLEMENTED, "x".repeat(4001)), RefusalCode.REASON_TOO_LONG);
        assertThat(change(Status.ACCEPTED, Status.IMPLEMENTED, " In 2.0 ").transition())
                .extracting(Transition::from, Transition::reason, Transition::cause)
                .containsExactly(Status.ACCEPTED, "In 2.0", null);
    }

    @Test
    void lastApprovalIsToldToHaveAcceptedIt() {
        assertThat(approve("lead").transition()).isNull();

        RfcPage after = approve("security");

        assertThat(after.transition())
                .extracting(Transition::to, Transition::cause)
                .containsExactly(Status.ACCEPTED, Cause.DECISION);
    }

    @Test
    void cannotAcceptByHandWhileARoleIsOpen() {
        refused(() -> change(Status.PROPOSED, Status.ACCEPTED, ""), RefusalCode.APPROVALS_MISSING);
    }

    @Test
    void cannotChangeAStatusThatIsAnotherOneNow() {
        change(Status.PROPOSED, Status.REJECTED, "Too dear");

        refused(() -> change(Status.PROPOSED, Status.REJECTED, "Too late"), RefusalCode.STATUS_CHANGED);
    }

    @Test
    void spaceAdministratorAcceptsWithoutAllApprovals() {
        decide("lead", Choice.CHANGES_REQUESTED, "Why not simpler?", null);

        RfcPage after = bypass("author", " It burns. ");

        assertThat(after.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(after.bypass()).extracting(Bypass::reason).isEqualTo("It burns.");
        assertThat(after.acceptance().changed()).isFalse();
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(Entry::kind, Entry::from, Entry::to, Entry::reason)
                .containsExactly(EntryKind.BYPASSED, Status.PROPOSED, Status.ACCEPTED, "It burns.");
    }

    @Test
    void bypassIsToldUntilTheRfcIsProposedAnew() {
        bypass("author", "It burns.");
        assertThat(change(Status.ACCEPTED, Status.PROPOSED, "It is out.").bypass())
                .isNull();
        assertThat(approve("lead").bypass()).isNull();
        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read("reader").bypass()).isNull();
    }

    @Test
    void editReopensWhatWasBypassed() {
        bypass("author", "It burns.");
        edit(page.getBodyAsString() + "<p>More</p>");

        RfcPage after = read("reader");

        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(after.bypass()).isNull();
        assertThat(after.transition())
                .extracting(Transition::user, Transition::pageVersion, Transition::cause)
                .containsExactly(desk.key("author"), 2, Cause.EDIT);
    }

    @Test
    void editThatIsNotWrittenDownYetReopensWhatIsShown() {
        bypass("author", "It burns.");
        String body = page.getBodyAsString() + "<p>More</p>";
        desk.as("author", () -> desk.unwatched.update(page.getId(), 1, page.getTitle(), body, "", false));

        assertThat(read("reader").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read("reader").bypass()).isNull();
        assertThat(read("reader").transition()).isNull();
    }

    @Test
    void bypassIsOfferedToSpaceAdministratorsOnly() {
        assertThat(read("author").permissions().bypass()).isTrue();
        assertThat(read("lead").permissions().bypass()).isFalse();

        bypass("author", "It burns.");
        assertThat(read("author").permissions().bypass()).isFalse();
    }

    @Test
    void cannotBypassApprovalsWithoutAdministeringTheSpace() {
        refused(() -> bypass("lead", "It burns."), RefusalCode.MAY_NOT_BYPASS);
    }

    @Test
    void cannotBypassApprovalsWithoutAReason() {
        refused(() -> bypass("author", "  "), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void cannotBypassApprovalsThatAreNotMissing() {
        int start = page.getBodyAsString().indexOf("<ac:structured-macro ac:name=\"rfc-approval\"");
        edit(page.getBodyAsString().substring(0, start));

        refused(() -> bypass("author", "It burns."), RefusalCode.NOTHING_MISSING);
    }

    @Test
    void cannotBypassApprovalsTwice() {
        bypass("author", "It burns.");

        refused(() -> bypass("author", "It burns."), RefusalCode.NOT_OPEN);
    }

    @Test
    void cannotBypassApprovalsOfATextThatOneHasNotSeen() {
        edit(page.getBodyAsString() + "<p>More</p>");

        refused(() -> bypass("author", "It burns."), RefusalCode.PAGE_CHANGED);
    }

    @Test
    void cannotBypassApprovalsWhileTheSiteIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> bypass("author", "It burns."), RefusalCode.READ_ONLY);
    }

    @Test
    void readerOfTheRecordSeesWhoActedUnderWhichName() {
        approve("lead");

        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(entry -> entry.actor().name())
                .isEqualTo("lead");
    }

    private RfcPage approve(String approver) {
        return decide(approver, Choice.APPROVED, null, null);
    }

    private RfcPage decide(String approver, Choice choice, String reason, Integer previous) {
        return desk.as(approver, () -> desk.approvals.decide(page.getId(), approver, choice, reason, 1, previous));
    }

    private RfcPage change(Status from, Status to, String reason) {
        return desk.as("author", () -> desk.statuses.change(page.getId(), from, to, reason));
    }

    /** The creator of a space administers it: here the author. */
    private RfcPage bypass(String user, String reason) {
        return desk.as(user, () -> desk.statuses.bypass(page.getId(), 1, reason));
    }

    private void edit(String body) {
        desk.as("author", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));
    }

    private RfcPage read(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId()));
    }

    private int lastEntryOf(RfcPage rfc, String user) {
        String key = desk.key(user);
        return rfc.role(user).orElseThrow().decisionOf(key).orElseThrow().entry();
    }
}
