package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** What the record of an RFC says that is, or was, a draft. */
class DraftTest {

    private static final Role LEAD = new Role("Lead", List.of("lead", "deputy"), List.of(), Quorum.ALL);
    private static final Role LOOSER = new Role("Lead", List.of("lead"), List.of(), Quorum.ALL);

    private History history = new History(List.of());
    private List<Role> roles = List.of(LEAD);
    private int version = 1;
    private String text = "one";

    @Test
    void rolesOfAFirstDraftAreNoLoosening() {
        begin(Status.DRAFT);
        assign(List.of(LOOSER));
        assign(List.of());
        assign(List.of(LOOSER));
        propose();

        assertThat(history.loosenings(SpaceSettings.DEFAULTS)).isEmpty();
    }

    @Test
    void rolesThatAFirstDraftWasProposedUnderAreThoseThatCount() {
        begin(Status.DRAFT);
        assign(List.of(LOOSER));
        assign(List.of(LEAD));
        propose();
        assign(List.of(LOOSER));

        assertThat(history.loosenings(SpaceSettings.DEFAULTS))
                .extracting(Loosening::before)
                .containsExactly(LEAD);
    }

    /** Else "back to draft" would be a way around the roles. */
    @Test
    void rolesThatAreLoosenedWhileItIsADraftAgainAreALoosening() {
        begin(Status.DRAFT);
        propose();
        backToDraft();
        assign(List.of(LOOSER));
        propose();
        become(Status.PROPOSED, Status.ACCEPTED);

        assertThat(history.loosenings(SpaceSettings.DEFAULTS)).hasSize(1);
        assertThat(history.isLoosened()).isTrue();
    }

    @Test
    void rolesOfAnRfcThatBeganProposedCountFromTheBeginning() {
        begin(Status.PROPOSED);
        backToDraft();
        assign(List.of(LOOSER));

        assertThat(history.loosenings(SpaceSettings.DEFAULTS)).hasSize(1);
    }

    @Test
    void roleOfADraftIsNotAskedYet() {
        begin(Status.DRAFT);

        assertThat(lead())
                .extracting(RoleStatus::basis, RoleStatus::state)
                .containsExactly(RoleBasis.DRAFT, RoleState.NOT_PROPOSED);
    }

    @Test
    void approvalCountsAgainForTheSameTextOnly() {
        roles = List.of(LOOSER);
        begin(Status.DRAFT);
        propose();
        add(Entry.decided(stamp("lead"), LOOSER.id(), Choice.APPROVED, ""));
        backToDraft();
        propose();
        assertThat(lead().met()).isTrue();

        backToDraft();
        save("two");
        propose();

        assertThat(lead().met()).isFalse();
    }

    /** A save had reopened it: the acceptance of before is over all the same. */
    @Test
    void draftRestsOnNoAcceptance() {
        begin(Status.PROPOSED);
        become(Status.PROPOSED, Status.ACCEPTED);
        save("two");
        add(Entry.statusChanged(stamp("author"), Status.ACCEPTED, Status.PROPOSED, history.last()));
        backToDraft();

        assertThat(history.acceptance()).isEmpty();
        assertThat(history.acceptedVersion()).isEmpty();
        assertThat(history.reopening()).isEmpty();
        propose();
        assertThat(history.acceptance()).isEmpty();
        assertThat(history.reopening()).isEmpty();
    }

    @Test
    void editsOfADraftMakeCoAuthors() {
        begin(Status.DRAFT);
        save("two");
        propose();

        Barred barred = history.barred(rfc(), SpaceSettings.DEFAULTS.with(Policy.CO_AUTHORS_MAY_APPROVE, false));
        assertThat(barred.coAuthors()).containsOnlyKeys("author");
    }

    @Test
    void recordOfAnRfcOrOfASpaceTellsOfDrafts() {
        begin(Status.PROPOSED);
        assertThat(history.tellsOfDrafts()).isFalse();

        backToDraft();
        assertThat(history.tellsOfDrafts()).isTrue();
        SpaceSettings drafts = SpaceSettings.DEFAULTS.with(Policy.BEGIN_AS_DRAFT, true);
        assertThat(space(SpaceSettings.DEFAULTS).tellsOfDrafts()).isFalse();
        assertThat(space(drafts).tellsOfDrafts()).isTrue();
    }

    private static History space(SpaceSettings settings) {
        return new History(List.of(Entry.settingsChanged(new Actor("admin", "admin"), Instant.EPOCH, settings)));
    }

    private void begin(Status status) {
        RfcRef number = new RfcRef("DS", RfcNumber.of(1));
        add(Entry.registered(stamp("author"), number, "Title", roles).as(status));
    }

    private void propose() {
        become(Status.DRAFT, Status.PROPOSED);
    }

    private void backToDraft() {
        become(Status.PROPOSED, Status.DRAFT);
    }

    private void become(Status from, Status to) {
        add(Entry.statusChanged(stamp("author"), from, to, "Why"));
    }

    private void save(String newText) {
        text = newText;
        version++;
        add(Entry.of(EntryKind.EDITED, stamp("author")));
    }

    private void assign(List<Role> newRoles) {
        save(text);
        RoleChanges.between(roles, newRoles, stamp("author")).forEach(this::add);
        roles = newRoles;
    }

    private void add(Entry entry) {
        history = history.with(entry.numbered(history.entries().size() + 1));
    }

    private AuditStamp stamp(String user) {
        return new AuditStamp(new Actor(user, user), Instant.EPOCH, version, text);
    }

    private Rfc rfc() {
        return history.state(1, "author").orElseThrow().rfc();
    }

    private RoleStatus lead() {
        return history.tally(rfc(), roles, SpaceSettings.DEFAULTS, (user, group) -> false)
                .get(0);
    }
}
