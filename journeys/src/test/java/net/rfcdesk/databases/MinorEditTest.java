package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.page.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of approvals when a save is marked as a minor edit, and when an approver objects. */
class MinorEditTest {

    private static final String TYPO = "<p>Cahcing</p>";
    private static final String RIGHT = "<p>Caching</p>";
    private static final String OTHER = "<p>Caching of everything</p>";

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Page page = desk.rfc(desk.space("DS"), "Cahcing", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void minorEditCarriesApprovalsOverAndStaysInTheRecord() {
        approve("lead");
        save(TYPO, RIGHT);
        assertThat(read("author").permissions().markable()).containsExactly(2);

        RfcPage after = markMinor(2, " A typo. ");

        assertThat(evaluated(after, "lead").validity()).isEqualTo(Validity.CARRIED_OVER);
        assertThat(after.progress()).isEqualTo(new Progress(1, 2));
        assertThat(after.permissions().markable()).isEmpty();
        assertThat(after.minorEdits())
                .singleElement()
                .extracting(each -> each.edit().pageVersion(), MinorEdit::reason, MinorEdit::holds)
                .containsExactly(2, "A typo.", true);
        assertThat(desk.history(page.getId()).entries())
                .last()
                .extracting(Entry::kind, entry -> entry.actor().name(), Entry::about)
                .containsExactly(EntryKind.MARKED_MINOR, "author", 3);
    }

    @Test
    void minorEditNeverAcceptsByItself() {
        approve("lead");
        save(TYPO, RIGHT);
        approve("security");

        RfcPage after = markMinor(2, "A typo");

        assertThat(after.progress().isComplete()).isTrue();
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(after.permissions().statuses()).contains(Status.ACCEPTED);
        assertThat(approve("lead").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void markingTheSaveThatReopenedAnRfcAcceptsItAgain() {
        accept();
        save(TYPO, RIGHT);
        assertThat(read("reader").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read("reader").transition().cause()).isEqualTo(Cause.EDIT);

        RfcPage after = markMinor(2, "A typo");

        assertThat(after.acceptance().changed()).isFalse();
        assertThat(after.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(after.transition().cause()).isEqualTo(Cause.MINOR_EDIT);
    }

    @Test
    void minorEditAcceptsNothingThatChangedFurther() {
        accept();
        save(TYPO, RIGHT);
        save(RIGHT, OTHER);

        assertThat(markMinor(2, "A typo").rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void minorEditAcceptsNothingWhoseStatusChangedSince() {
        accept();
        save(TYPO, RIGHT);
        change(Status.PROPOSED, Status.REJECTED);
        change(Status.REJECTED, Status.PROPOSED);

        assertThat(markMinor(2, "A typo").rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void saveOfTheTextThatWasAcceptedReopensNothing() {
        accept();
        save(TYPO, TYPO);

        assertThat(read("reader").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void minorEditDoesNotCarryABypassOver() {
        approve("lead");
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It burns."));
        save(TYPO, RIGHT);

        RfcPage after = markMinor(2, "A typo");

        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(after.bypass()).isNull();
    }

    @Test
    void approverMayMakeACarriedOverApprovalTheirOwn() {
        approve("lead");
        save(TYPO, RIGHT);
        markMinor(2, "A typo");

        RfcPage after = approve("lead");

        assertThat(evaluated(after, "lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(after.permissions().objectionable()).isEmpty();
    }

    @Test
    void objectionOutdatesTheDecisionsOfAllConcerned() {
        approve("lead");
        approve("security");
        save(TYPO, RIGHT);
        RfcPage minor = markMinor(2, "A typo");
        assertThat(minor.permissions().objectionable()).isEmpty();
        assertThat(read("lead").permissions().objectionable()).containsExactly(entry(minor));

        RfcPage after = object("lead");

        assertThat(after.progress()).isEqualTo(new Progress(0, 2));
        assertThat(evaluated(after, "security").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(after.disputed(evaluated(after, "security").changedBy()))
                .map(each -> each.objection().user())
                .hasValue(desk.key("lead"));
    }

    @Test
    void objectionReopensAnAcceptedRfc() {
        accept();
        save(TYPO, RIGHT);
        markMinor(2, "A typo");

        RfcPage after = object("security");

        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(after.transition().cause()).isEqualTo(Cause.OBJECTION);
    }

    @Test
    void nextEditOutdatesWhatWasCarriedOver() {
        approve("lead");
        save(TYPO, RIGHT);
        markMinor(2, "A typo");
        save(RIGHT, OTHER);

        EvaluatedDecision decision = evaluated(read("author"), "lead");

        assertThat(decision.validity()).isEqualTo(Validity.OUTDATED);
        assertThat(decision.changedBy().pageVersion()).isEqualTo(3);
    }

    @Test
    void minorEditsFollowOnOneAnotherAndEachCanBeObjectedTo() {
        approve("lead");
        save(TYPO, RIGHT);
        save(RIGHT, OTHER);
        assertThat(read("author").permissions().markable()).containsExactly(2);
        assertThat(markMinor(2, "A typo").permissions().markable()).containsExactly(3);

        RfcPage both = markMinor(3, "Goes without saying");
        assertThat(evaluated(both, "lead").carriedOverBy())
                .extracting(each -> each.edit().pageVersion())
                .containsExactly(2, 3);
        assertThat(read("lead").permissions().objectionable()).hasSize(2);

        RfcPage after = object("lead");
        assertThat(evaluated(after, "lead").changedBy().pageVersion()).isEqualTo(3);
        assertThat(after.minorEdits()).extracting(MinorEdit::holds).containsExactly(true, false);
    }

    @Test
    void restoringTheTextThatWasReadNeedsNoMinorEdit() {
        approve("lead");
        save(TYPO, RIGHT);
        save(RIGHT, TYPO);

        assertThat(evaluated(read("author"), "lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(read("author").permissions().markable()).isEmpty();
    }

    @Test
    void minorEditHoldsAlsoWhenTheSameTextIsSavedAgain() {
        approve("lead");
        save(TYPO, RIGHT);
        markMinor(2, "A typo");
        save(RIGHT, TYPO);
        save(TYPO, RIGHT);

        assertThat(evaluated(read("author"), "lead").validity()).isEqualTo(Validity.CARRIED_OVER);
        refused(() -> markMinor(4, "A typo"), RefusalCode.ALREADY_MARKED_MINOR);
    }

    @Test
    void cannotMarkAgainWhatAnApproverObjectsTo() {
        approve("lead");
        save(TYPO, RIGHT);
        markMinor(2, "A typo");
        object("lead");
        save(RIGHT, TYPO);
        save(TYPO, RIGHT);

        refused(() -> markMinor(2, "A typo"), RefusalCode.OBJECTED);
        refused(() -> markMinor(3, "A typo"), RefusalCode.OBJECTED);
        refused(() -> markMinor(4, "A typo"), RefusalCode.OBJECTED);
        assertThat(read("author").permissions().markable()).isEmpty();
    }

    @Test
    void cannotGetAroundAnObjectionByAThirdText() {
        approve("lead");
        save(TYPO, OTHER);
        markMinor(2, "Goes without saying");
        object("lead");
        save(OTHER, TYPO);
        save(TYPO, RIGHT);
        markMinor(4, "A typo");
        save(RIGHT, OTHER);

        assertThat(evaluated(markMinor(5, "Goes without saying"), "lead").validity())
                .isEqualTo(Validity.OUTDATED);
    }

    @Test
    void cannotMarkTheVersionOfAnother() {
        approve("lead");
        save("security", desk.pages, TYPO, RIGHT);

        refused(() -> markMinor(2, "A typo"), RefusalCode.VERSION_OF_ANOTHER);
        assertThat(read("author").permissions().markable()).isEmpty();
        assertThat(read("security").permissions().markable()).containsExactly(2);
    }

    @Test
    void cannotMarkAVersionThatHidesAnother() {
        approve("lead");
        save("author", desk.unwatched, TYPO, OTHER);
        save("author", desk.pages, OTHER, RIGHT);

        refused(() -> markMinor(3, "A typo"), RefusalCode.VERSION_NOT_ALONE);
        assertThat(read("author").permissions().markable()).isEmpty();
    }

    @Test
    void cannotMarkAVersionThatTheRecordDoesNotKnow() {
        refused(() -> markMinor(1, "A typo"), RefusalCode.VERSION_UNKNOWN);
        refused(() -> markMinor(7, "A typo"), RefusalCode.VERSION_UNKNOWN);
    }

    @Test
    void cannotMarkWhatDidNotChangeTheContent() {
        save(TYPO, TYPO + "<p> </p>");

        refused(() -> markMinor(2, "Nothing"), RefusalCode.NOTHING_TO_MARK_MINOR);
    }

    @Test
    void cannotMarkWithoutAReason() {
        save(TYPO, RIGHT);

        refused(() -> markMinor(2, " "), RefusalCode.REASON_REQUIRED);
        refused(() -> markMinor(2, "x".repeat(4001)), RefusalCode.REASON_TOO_LONG);
    }

    @Test
    void cannotMarkWhenOneMayNoLongerEdit() {
        save(TYPO, RIGHT);
        desk.restrict(page, Permission.EDIT, "lead");

        refused(() -> markMinor(2, "A typo"), RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void cannotMarkWhatIsRejected() {
        save(TYPO, RIGHT);
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No"));

        refused(() -> markMinor(2, "A typo"), RefusalCode.RFC_CLOSED);
    }

    @Test
    void cannotObjectUnlessOnesDecisionIsCarriedOver() {
        approve("lead");
        save(TYPO, RIGHT);
        markMinor(2, "A typo");

        refused(() -> object("security"), RefusalCode.NOT_CONCERNED);
        refused(() -> object("author"), RefusalCode.NOT_CONCERNED);
    }

    @Test
    void cannotObjectTwiceOrToNothing() {
        approve("lead");
        refused(() -> desk.as("lead", () -> desk.minorEdits.object(page.getId(), 2)), RefusalCode.MINOR_EDIT_UNKNOWN);
        save(TYPO, RIGHT);
        markMinor(2, "A typo");
        object("lead");

        refused(() -> object("lead"), RefusalCode.OBJECTED);
    }

    private void accept() {
        approve("lead");
        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    private void change(Status from, Status to) {
        desk.as("author", () -> desk.statuses.change(page.getId(), from, to, "Because"));
    }

    private RfcPage approve(String approver) {
        return desk.as(approver, () -> {
            RfcPage seen = desk.rfcs.get(page.getId());
            Integer previous = seen.role(approver)
                    .flatMap(role -> role.decisionOf(desk.key(approver)))
                    .map(Decision::entry)
                    .orElse(null);
            return desk.approvals.decide(
                    page.getId(), approver, Choice.APPROVED, "", seen.rfc().pageVersion(), previous);
        });
    }

    private void save(String before, String after) {
        save("author", desk.pages, before, after);
    }

    private void save(String user, Pages pages, String before, String after) {
        Page now = desk.pages.byId(page.getId()).orElseThrow();
        String body = now.getBodyAsString();
        assertThat(body).contains(before);
        desk.as(
                user,
                () -> pages.update(
                        now.getId(), now.getVersion(), now.getTitle(), body.replace(before, after), "", false));
    }

    private RfcPage markMinor(int version, String reason) {
        return desk.as("author", () -> desk.minorEdits.markMinor(page.getId(), version, reason));
    }

    /** To the newest minor edit. */
    private RfcPage object(String user) {
        int entry = entry(read(user));
        return desk.as(user, () -> desk.minorEdits.object(page.getId(), entry));
    }

    private RfcPage read(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId()));
    }

    private static int entry(RfcPage rfc) {
        return rfc.minorEdits().get(rfc.minorEdits().size() - 1).entry();
    }

    private static EvaluatedDecision evaluated(RfcPage rfc, String role) {
        return rfc.role(role).orElseThrow().decisions().get(0);
    }
}
