package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.Duration;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.lifecycle.CommentPeriods;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between the last approval and the acceptance people can comment, where the space wants that. */
class CommentPeriodTest {

    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private Page page;

    @BeforeEach
    void begin() {
        desk.choose("DS", Policy.COMMENT_DAYS, 5);
        page = desk.rfc(space, "Caching", "lead", "security");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void lastApprovalBeginsItAndItsEndAccepts() {
        assertThat(decide("lead", Choice.APPROVED).commentPeriod()).isNull();
        RfcPage complete = decide("security", Choice.APPROVED);

        assertThat(complete.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(complete.commentPeriod())
                .extracting(CommentPeriod::from, CommentPeriod::until)
                .containsExactly(desk.now().instant(), desk.now().instant().plus(FIVE_DAYS));
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));

        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().version()).isEqualTo(1);
        assertThat(read().transition())
                .extracting(Transition::cause, Transition::user)
                .containsExactly(Cause.COMMENT_PERIOD, null);
        assertThat(desk.kinds(page))
                .containsExactly(
                        EntryKind.REGISTERED,
                        EntryKind.DECIDED,
                        EntryKind.DECIDED,
                        EntryKind.COMMENT_PERIOD_STARTED,
                        EntryKind.ACCEPTED);
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
    }

    @Test
    void requestForChangesStopsItAndAnotherOneBeginsWhenThatIsResolved() {
        approveAll();
        desk.clock.pass(Duration.ofDays(4));
        RfcPage stopped = decide("lead", Choice.CHANGES_REQUESTED);

        assertThat(stopped.commentPeriod()).isNull();
        assertThat(desk.history(page.getId()).last())
                .extracting(Entry::kind, Entry::about, entry -> entry.actor().key())
                .containsExactly(EntryKind.COMMENT_PERIOD_STOPPED, 4, desk.key("lead"));

        desk.clock.pass(FIVE_DAYS);
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
        RfcPage again = decide("lead", Choice.APPROVED);

        assertThat(again.commentPeriod().until()).isEqualTo(desk.now().instant().plus(FIVE_DAYS));
        desk.clock.pass(FIVE_DAYS);
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
    }

    @Test
    void changeOfTheTextStopsItAtOnce() {
        approveAll();
        edit(page.getBodyAsString() + "<p>More</p>");

        assertThat(read().commentPeriod()).isNull();
        assertThat(desk.kinds(page)).endsWith(EntryKind.EDITED, EntryKind.COMMENT_PERIOD_STOPPED);
    }

    @Test
    void saveThatChangesNothingOfItLetsItGoOn() {
        approveAll();
        edit(page.getBodyAsString() + "<p> </p>");
        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
    }

    @Test
    void withdrawnApprovalStopsIt() {
        approveAll();
        int decision = decisionOf("lead");
        desk.as("lead", () -> desk.approvals.withdraw(page.getId(), decision));

        assertThat(desk.kinds(page)).endsWith(EntryKind.WITHDRAWN, EntryKind.COMMENT_PERIOD_STOPPED);
    }

    @Test
    void approvalThatASettingMakesMissingKeepsItsEndFromAccepting() {
        approveAll();
        desk.choose("DS", Policy.MINIMUM_APPROVALS, 3);
        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
        assertThat(desk.history(page.getId()).last())
                .extracting(Entry::kind, entry -> entry.actor().key())
                .containsExactly(EntryKind.COMMENT_PERIOD_STOPPED, null);
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
    }

    @Test
    void nobodyAcceptsByHandBeforeItIsOver() {
        approveAll();

        assertThat(read().permissions().statuses()).doesNotContain(Status.ACCEPTED);
        refused(this::accept, RefusalCode.COMMENT_PERIOD_NOT_OVER);

        desk.clock.pass(FIVE_DAYS);
        assertThat(accept().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void itIsBypassed() {
        approveAll();

        RfcPage accepted = desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It is urgent"));

        assertThat(accepted.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(accepted.bypass()).isNotNull();
    }

    @Test
    void spaceThatAcceptsByHandHasItToo() {
        desk.choose("DS", Policy.ACCEPTANCE, Acceptance.BY_HAND);
        approveAll();
        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
        assertThat(accept().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whoMayEditThePageBeginsItWhenNoDecisionHas() {
        decide("lead", Choice.APPROVED);
        edit(page.getBodyAsString().replace(desk.approval("security"), ""));
        assertThat(read().permissions().begins()).isTrue();
        refused(this::accept, RefusalCode.COMMENT_PERIOD_MISSING);

        RfcPage begun = desk.as("author", () -> desk.statuses.beginCommentPeriod(page.getId()));

        assertThat(begun.commentPeriod()).isNotNull();
        assertThat(begun.permissions().begins()).isFalse();
        desk.clock.pass(FIVE_DAYS);
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
    }

    @Test
    void becomingADraftStopsIt() {
        desk.choose("DS", Policy.BEGIN_AS_DRAFT, true);
        approveAll();
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.DRAFT, "Not ready"));
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.DRAFT, Status.PROPOSED, null));
        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
        assertThat(read().permissions().begins()).isTrue();
    }

    @Test
    void runThatIsStoppedGoesOnTheNextTime() {
        approveAll();
        desk.clock.pass(FIVE_DAYS);

        assertThat(desk.commentPeriods.run(() -> true)).isEqualTo(new CommentPeriods.Outcome(0, 0));
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
    }

    @Test
    void pageInTheTrashWaitsUntilItIsRestored() {
        approveAll();
        desk.as("author", () -> {
            desk.pages.trash(page.getId());
            return null;
        });
        desk.clock.pass(FIVE_DAYS);

        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(0, 0));
        desk.as("author", () -> desk.pages.restore(page.getId()));
        assertThat(end()).isEqualTo(new CommentPeriods.Outcome(1, 0));
    }

    private CommentPeriods.Outcome end() {
        return desk.commentPeriods.run(() -> false);
    }

    private void approveAll() {
        decide("lead", Choice.APPROVED);
        decide("security", Choice.APPROVED);
    }

    private RfcPage decide(String approver, Choice choice) {
        return desk.decide(page, approver, choice, "Because");
    }

    private int decisionOf(String approver) {
        return read().role(approver)
                .orElseThrow()
                .decisionOf(desk.key(approver))
                .orElseThrow()
                .entry();
    }

    private RfcPage accept() {
        return desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, null));
    }

    private RfcPage read() {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private void edit(String body) {
        int now = desk.pages.byId(page.getId()).orElseThrow().getVersion();
        desk.as("author", () -> desk.pages.update(page.getId(), now, page.getTitle(), body, "", false));
    }
}
