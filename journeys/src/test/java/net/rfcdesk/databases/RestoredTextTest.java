package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An accepted RFC that an edit proposed again is accepted as before when the accepted text is there again. */
class RestoredTextTest {

    private ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private Space space = desk.space("DS");
    private Page page = desk.rfc(space, "Caching", "lead", "security");
    private final String accepted = page.getBodyAsString();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void restoredTextIsAcceptedAgain(Databases database) {
        desk.close();
        desk = new ServiceFixture(database.open());
        space = desk.space("DS");
        page = desk.rfc(space, "Caching", "lead", "security");
        String before = page.getBodyAsString();
        accept();

        save(before + "<p>More</p>");
        assertThat(status()).isEqualTo(Status.PROPOSED);
        save(before);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
        List<Entry> entries = desk.history(page.getId()).entries();
        Entry restored = entries.get(entries.size() - 2);
        assertThat(entries)
                .last()
                .extracting(Entry::kind, Entry::from, Entry::to, Entry::about)
                .containsExactly(EntryKind.ACCEPTED, Status.PROPOSED, Status.ACCEPTED, restored.sequence());
        assertThat(restored.kind()).isEqualTo(EntryKind.EDITED);
        assertThat(read().transition().cause()).isEqualTo(Cause.RESTORATION);
        assertThat(read().acceptance().changed()).isFalse();
    }

    @Test
    void severalEditsLaterItIsAcceptedAgainAsWell() {
        accept();
        save(accepted + "<p>More</p>");
        save(accepted + "<p>Less</p>");
        assertThat(status()).isEqualTo(Status.PROPOSED);

        save(accepted);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
        save(accepted + "<p>More</p>");
        assertThat(status()).isEqualTo(Status.PROPOSED);
        save(accepted);
        assertThat(status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatWasRestoredUnnoticedIsAcceptedAgainWhenItIsNoticed() {
        accept();
        save(accepted + "<p>More</p>");
        int version = version();
        desk.as("author", () -> desk.unwatched.update(page.getId(), version, page.getTitle(), accepted, "", false));

        desk.as("author", () -> desk.reconciler.run(() -> false));

        assertThat(status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void severalMinorEditsTogetherBringTheAcceptanceBack() {
        accept();
        save(accepted + "<p>More</p>");
        save(accepted + "<p>More and more</p>");

        markMinor(2);
        assertThat(status()).isEqualTo(Status.PROPOSED);
        markMinor(3);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().transition().cause()).isEqualTo(Cause.MINOR_EDIT);
    }

    @Test
    void textBeforeADisputedMinorEditIsAcceptedAgain() {
        accept();
        save(accepted + "<p>More</p>");
        int minorEdit = markMinor(2).minorEdits().get(0).entry();
        assertThat(status()).isEqualTo(Status.ACCEPTED);
        desk.as("lead", () -> desk.minorEdits.object(page.getId(), minorEdit));
        assertThat(status()).isEqualTo(Status.PROPOSED);

        save(accepted);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void changeOfTheStatusSinceIsNotOverruled() {
        accept();
        save(accepted + "<p>More</p>");
        change(Status.PROPOSED, Status.REJECTED);
        change(Status.REJECTED, Status.PROPOSED);

        save(accepted);

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void renewedProposalIsNotOverruled() {
        accept();
        change(Status.ACCEPTED, Status.PROPOSED);
        save(accepted + "<p>More</p>");

        save(accepted);

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void requestForChangesSinceKeepsItOpen() {
        accept();
        save(accepted + "<p>More</p>");
        Integer previous =
                read().role("lead").orElseThrow().decisions().get(0).decision().entry();
        desk.as(
                "lead",
                () -> desk.approvals.decide(
                        page.getId(), "lead", Choice.CHANGES_REQUESTED, "Why?", version(), previous));

        save(accepted);

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void approvalThatWasWithdrawnSinceKeepsItOpen() {
        accept();
        save(accepted + "<p>More</p>");
        int previous =
                read().role("lead").orElseThrow().decisions().get(0).decision().entry();
        desk.as("lead", () -> desk.approvals.withdraw(page.getId(), previous));

        save(accepted);

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void takingTheObjectorOffAndRestoringTheTextDoesNotAccept() {
        accept();
        save(accepted + "<p>More</p>");
        Integer previous =
                read().role("lead").orElseThrow().decisions().get(0).decision().entry();
        desk.as(
                "lead",
                () -> desk.approvals.decide(
                        page.getId(), "lead", Choice.CHANGES_REQUESTED, "Why?", version(), previous));

        save(accepted.replaceFirst("<ac:structured-macro ac:name=\"rfc-approval\">.*?</ac:structured-macro>", ""));

        assertThat(read().progress().isComplete()).isTrue();
        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void bypassedAcceptanceComesBackWithItsMark() {
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It burns."));
        save(accepted + "<p>More</p>");
        assertThat(read().bypass()).isNull();

        save(accepted);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().bypass().reason()).isEqualTo("It burns.");
        assertThat(read().acceptance().changed()).isFalse();
        save(accepted + "<p>More</p>");
        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void bypassedAcceptanceStaysEndedWhenSomebodyDecidedSince() {
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It burns."));
        save(accepted + "<p>More</p>");
        desk.as(
                "lead",
                () -> desk.approvals.decide(page.getId(), "lead", Choice.CHANGES_REQUESTED, "Why?", version(), null));

        save(accepted);

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void acceptanceByHandComesBackAsWell() {
        settings(Acceptance.BY_HAND, ChangeOfAccepted.REOPEN);
        accept();
        change(Status.PROPOSED, Status.ACCEPTED);
        save(accepted + "<p>More</p>");

        save(accepted);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whereChangesAreOnlyMarkedTheMarkGoes() {
        settings(Acceptance.BY_ITSELF, ChangeOfAccepted.MARK);
        accept();
        save(accepted + "<p>More</p>");
        assertThat(read().acceptance().changed()).isTrue();

        save(accepted);

        assertThat(status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isFalse();
        assertThat(desk.kinds(page)).containsOnlyOnce(EntryKind.ACCEPTED);
    }

    @Test
    void textThatWasNeverAcceptedIsNotAccepted() {
        accept();
        save(accepted + "<p>More</p>");
        save(accepted + "<p>Less</p>");

        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    private void accept() {
        for (String approver : List.of("lead", "security")) {
            desk.as(
                    approver,
                    () -> desk.approvals.decide(page.getId(), approver, Choice.APPROVED, "", version(), null));
        }
    }

    private RfcPage markMinor(int version) {
        return desk.as("author", () -> desk.minorEdits.markMinor(page.getId(), version, "A typo."));
    }

    private void settings(Acceptance acceptance, ChangeOfAccepted changeOfAccepted) {
        desk.as(
                "author",
                () -> desk.settings.change(
                        "DS",
                        before -> before.with(Policy.ACCEPTANCE, acceptance)
                                .with(Policy.CHANGE_OF_ACCEPTED, changeOfAccepted)));
    }

    private void change(Status from, Status to) {
        desk.as("author", () -> desk.statuses.change(page.getId(), from, to, "Because."));
    }

    private void save(String body) {
        int version = version();
        desk.as("author", () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private int version() {
        return desk.pages.byId(page.getId()).orElseThrow().getVersion();
    }

    private Status status() {
        return read().rfc().status();
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }
}
