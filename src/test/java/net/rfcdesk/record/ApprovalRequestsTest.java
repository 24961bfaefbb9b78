package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFixture;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** How somebody was asked last, as the record tells it; Tess is one of the testers. */
class ApprovalRequestsTest {

    private static final List<Role> ROLES =
            List.of(new Role("Lead", List.of("ann"), List.of("testers"), Quorum.parse("2")));

    private final List<Entry> entries = new ArrayList<>();
    private int version = 1;
    private String text = "one";

    ApprovalRequestsTest() {
        add(Entry.of(EntryKind.REGISTERED, stamp("author")));
    }

    @Test
    void whoWasNeverAskedIsNot() {
        assertThat(asked("ann")).isEmpty();
    }

    @Test
    void lastRequestCounts() {
        ask("First", List.of("ann"), List.of());
        ask("Second", List.of("ann"), List.of());

        assertThat(asked("ann")).contains(new Asked("author", Instant.EPOCH, "Second", false));
        assertThat(asked("tess")).isEmpty();
    }

    @Test
    void membersOfAGroupAreAskedTogether() {
        ask("All of you", List.of(), List.of("testers"));

        assertThat(asked("tess")).map(Asked::note).contains("All of you");
        assertThat(asked("ann")).isEmpty();
        assertThat(history().approvalRequests().ofGroup(role(), "testers"))
                .map(Asked::note)
                .contains("All of you");
    }

    @Test
    void decisionAnswersWhatWasAskedBefore() {
        ask("", List.of("ann"), List.of());
        decide("ann", Choice.CHANGES_REQUESTED);
        edit("two");

        assertThat(asked("ann")).isEmpty();
    }

    @Test
    void whoDecidedOnAnotherTextIsAskedAgain() {
        decide("ann", Choice.APPROVED);
        edit("two");
        ask("I said why", List.of("ann"), List.of());

        assertThat(asked("ann")).map(Asked::again).contains(true);
    }

    @Test
    void whoWasAskedAboutAnotherTextIsAskedAgain() {
        ask("", List.of("ann"), List.of("testers"));
        edit("two");
        assertThat(asked("ann")).map(Asked::again).contains(false);
        ask("", List.of("ann"), List.of("testers"));

        assertThat(asked("ann")).map(Asked::again).contains(true);
        assertThat(asked("tess")).map(Asked::again).contains(true);
        assertThat(history().approvalRequests().ofGroup(role(), "testers"))
                .map(Asked::again)
                .contains(true);
    }

    @Test
    void minorCorrectionIsNoChangeToAskAgainFor() {
        ask("", List.of("ann"), List.of());
        edit("two");
        Edit edit = history().edit(2).orElseThrow();
        add(Entry.minor(stamp("author"), edit, "A typo"));
        ask("", List.of("ann"), List.of());

        assertThat(asked("ann")).map(Asked::again).contains(false);
    }

    @Test
    void requestForAnotherRoleIsNone() {
        add(Entry.approvalRequested(
                stamp("author"), List.of(new RequestedRole("other", List.of("ann"), List.of())), ""));

        assertThat(asked("ann")).isEmpty();
    }

    @Test
    void requestThatSomebodyMadeUnreadableIsNone() {
        ask("", List.of("ann"), List.of());
        Entry broken = entries.remove(1);
        add(new Entry(
                0, broken.kind(), broken.actor(), null, broken.at(), 1, text, null, null, null, "", null, null, null));

        assertThat(asked("ann")).isEmpty();
    }

    private void ask(String note, List<String> users, List<String> groups) {
        add(Entry.approvalRequested(stamp("author"), List.of(new RequestedRole("lead", users, groups)), note));
    }

    private void decide(String user, Choice choice) {
        add(Entry.decided(stamp(user), "lead", choice, "Why?"));
    }

    private void edit(String other) {
        version++;
        text = other;
        add(Entry.of(EntryKind.EDITED, stamp("author")));
    }

    private void add(Entry entry) {
        entries.add(entry.numbered(entries.size() + 1));
    }

    private AuditStamp stamp(String user) {
        return new AuditStamp(new Actor(user, user), Instant.EPOCH, version, text);
    }

    private History history() {
        return new History(entries);
    }

    private Optional<Asked> asked(String user) {
        return history()
                .approvalRequests()
                .of(role(), user, (member, group) -> member.equals("tess") && group.equals("testers"));
    }

    private RoleStatus role() {
        Rfc rfc = RfcFixture.rfc(Status.PROPOSED).withText("Title", version, text);
        return history()
                .tally(rfc, ROLES, SpaceSettings.DEFAULTS, (user, group) -> true)
                .get(0);
    }
}
