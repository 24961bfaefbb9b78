package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Whose saves make them co-authors, where these may not decide. */
class CoAuthorTest {

    private static final SpaceSettings SETTINGS = SpaceSettings.DEFAULTS.with(Policy.CO_AUTHORS_MAY_APPROVE, false);
    private static final Entry BEGUN = Entry.of(EntryKind.REGISTERED, by("author", 1, "one"));

    @Test
    void whoChangedTheContentIsACoAuthorAndTheFirstVersionMakesNobodyOne() {
        History history = history(BEGUN, edited("ann", 2, "two"), edited("bob", 3, "three"), edited("ann", 4, "four"));

        assertThat(coAuthors(history, 4, "four")).isEqualTo(Map.of("ann", List.of(2, 4), "bob", List.of(3)));
    }

    @Test
    void saveOfTheSameContentMakesNobodyACoAuthor() {
        assertThat(coAuthors(history(BEGUN, edited("ann", 2, "one")), 2, "one")).isEmpty();
    }

    @Test
    void rewrittenLinksMakeNobodyACoAuthor() {
        History history = history(BEGUN, Entry.of(EntryKind.LINKS_REWRITTEN, by("ann", 2, "two")));

        assertThat(coAuthors(history, 2, "two")).isEmpty();
    }

    @Test
    void minorCorrectionMakesACoAuthorOnlyOnceSomebodyObjects() {
        History edited = history(BEGUN, edited("ann", 2, "two"));
        Entry minor = Entry.minor(by("ann", 2, "two"), edited.edit(2).orElseThrow(), "A typo.");
        History marked = edited.with(minor.numbered(3));
        History objected = marked.with(
                Entry.objected(by("bob", 2, "two"), marked.minorEdits().get(0)).numbered(4));

        assertThat(coAuthors(marked, 2, "two")).isEmpty();
        assertThat(coAuthors(objected, 2, "two")).containsOnlyKeys("ann");
    }

    @Test
    void acceptanceOfAnEarlierTextEndsWhatWasBefore() {
        History history = history(
                BEGUN,
                edited("ann", 2, "two"),
                Entry.statusChanged(by("carl", 2, "two"), Status.PROPOSED, Status.ACCEPTED, ""),
                edited("bob", 3, "three"));

        assertThat(coAuthors(history, 3, "three")).containsOnlyKeys("bob");
    }

    /** Else the acceptance would let them decide, and a role that did not wait for them would do so afterwards. */
    @Test
    void whoWroteWhatIsAcceptedStaysACoAuthorOfIt() {
        History accepted = history(
                BEGUN,
                edited("ann", 2, "two"),
                Entry.statusChanged(by("carl", 2, "two"), Status.PROPOSED, Status.ACCEPTED, ""));
        History restored = history(
                BEGUN,
                edited("ann", 2, "two"),
                Entry.statusChanged(by("carl", 2, "two"), Status.PROPOSED, Status.ACCEPTED, ""),
                edited("bob", 3, "three"),
                edited("bob", 4, "two"));

        assertThat(coAuthors(accepted, 2, "two")).containsOnlyKeys("ann");
        assertThat(coAuthors(restored, 4, "two")).isEqualTo(Map.of("ann", List.of(2), "bob", List.of(3, 4)));
    }

    @Test
    void approvalIsRememberedAlsoWhenItIsWithdrawn() {
        History approved = history(BEGUN, Entry.decided(by("bob", 1, "one"), "lead", Choice.APPROVED, ""));
        History withdrawn = approved.with(
                Entry.withdrawn(by("bob", 1, "one"), approved.decisions().get(0))
                        .numbered(3));
        History objected = history(BEGUN, Entry.decided(by("bob", 1, "one"), "lead", Choice.CHANGES_REQUESTED, "No"));

        assertThat(withdrawn.hasApprovals()).isTrue();
        assertThat(objected.hasApprovals()).isFalse();
    }

    private static Map<String, List<Integer>> coAuthors(History history, int version, String fingerprint) {
        Rfc rfc = new Rfc(
                12,
                "DS",
                RfcNumber.of(1),
                "RFC",
                "author",
                Status.PROPOSED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                version,
                fingerprint,
                1);
        return history.barred(rfc, SETTINGS).coAuthors();
    }

    private static History history(Entry... entries) {
        History history = new History(List.of());
        for (Entry entry : entries) {
            history = history.with(entry.numbered(history.entries().size() + 1));
        }
        return history;
    }

    private static Entry edited(String user, int version, String fingerprint) {
        return Entry.of(EntryKind.EDITED, by(user, version, fingerprint));
    }

    private static AuditStamp by(String user, int version, String fingerprint) {
        return new AuditStamp(new Actor(user, user), Instant.EPOCH, version, fingerprint);
    }
}
