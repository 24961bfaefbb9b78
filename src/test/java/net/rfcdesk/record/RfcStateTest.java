package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class RfcStateTest {

    private static final RfcRef DEV_12 = new RfcRef("DEV", RfcNumber.of(12));
    private static final RfcRef OPS_3 = new RfcRef("~lead", RfcNumber.of(3));

    @Test
    void recordTellsHowTheRfcBegan() {
        assertThat(state().rfc())
                .isEqualTo(new Rfc(
                        7,
                        "DEV",
                        RfcNumber.of(12),
                        "A title",
                        "author",
                        Status.PROPOSED,
                        at(1),
                        at(1),
                        null,
                        1,
                        "one",
                        1));
        assertThat(state().trashed()).isFalse();
    }

    @Test
    void newestEntryTellsVersionTextAndTime() {
        assertThat(state(Entry.of(EntryKind.EDITED, stamp(2, "two"))).rfc())
                .extracting(Rfc::pageVersion, Rfc::fingerprint, Rfc::openedAt, Rfc::updatedAt, Rfc::revision)
                .containsExactly(2, "two", at(1), at(2), 2L);
    }

    @Test
    void statusIsTheOneThatItBecameLast() {
        Entry accepted = Entry.bypassed(stamp(1, "one"), Status.PROPOSED, "Now.");
        Entry implemented =
                Entry.statusChanged(stamp(1, "one"), Status.ACCEPTED, Status.IMPLEMENTED, "https://example.org");

        assertThat(state(accepted).rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(state(accepted, implemented, Entry.of(EntryKind.EDITED, stamp(2, "two")))
                        .rfc()
                        .status())
                .isEqualTo(Status.IMPLEMENTED);
    }

    @Test
    void decidedIsWhatWasDecidedLastAndIsNotOpenAgain() {
        Entry accepted = Entry.bypassed(stamp(2, "two"), Status.PROPOSED, "Now.");
        Entry implemented = Entry.statusChanged(stamp(3, "three"), Status.ACCEPTED, Status.IMPLEMENTED, "Here");
        Entry reopened = Entry.statusChanged(stamp(3, "three"), Status.ACCEPTED, Status.PROPOSED, "Again");
        Entry again = Entry.bypassed(stamp(4, "four"), Status.PROPOSED, "Yes.");

        assertThat(state().rfc().decidedAt()).isNull();
        assertThat(state(accepted, implemented).rfc().decidedAt()).isEqualTo(accepted.at());
        assertThat(state(accepted, reopened).rfc().decidedAt()).isNull();
        assertThat(state(accepted, reopened, again).rfc().decidedAt()).isEqualTo(again.at());
    }

    @Test
    void registrationTellsThatItBeganAsADraft() {
        Entry begun = Entry.registered(stamp(1, "one"), DEV_12, "A title", List.of());
        History draft = new History(List.of(begun.as(Status.DRAFT)));

        assertThat(draft.state(7, null).orElseThrow().rfc().status()).isEqualTo(Status.DRAFT);
        assertThat(begun.as(Status.PROPOSED)).isEqualTo(begun);
    }

    @Test
    void draftIsUndecidedAndOpenedWhenItIsProposed() {
        Entry back = Entry.statusChanged(stamp(2, "two"), Status.PROPOSED, Status.DRAFT, "Not yet");
        Entry proposed = Entry.statusChanged(stamp(3, "three"), Status.DRAFT, Status.PROPOSED, "");

        assertThat(state(back).rfc())
                .extracting(Rfc::status, Rfc::openedAt, Rfc::decidedAt)
                .containsExactly(Status.DRAFT, at(1), null);
        assertThat(state(back, proposed).rfc())
                .extracting(Rfc::status, Rfc::openedAt, Rfc::decidedAt)
                .containsExactly(Status.PROPOSED, proposed.at(), null);
    }

    @Test
    void placeAndTitleAreThoseOfTheNewestMoveAndRenaming() {
        Entry moved = Entry.moved(stamp(1, "one"), DEV_12, OPS_3);
        Entry renamed = Entry.renamed(stamp(1, "one"), "A title", "Another: RFC-9");

        assertThat(state(moved, renamed).rfc())
                .extracting(Rfc::spaceKey, Rfc::number, Rfc::title)
                .containsExactly("~lead", RfcNumber.of(3), "Another: RFC-9");
    }

    @Test
    void prefixOfThatTimeIsNoPartOfTheNumber() {
        Entry moved = Entry.moved(stamp(1, "one"), DEV_12, new RfcRef("OPS", new RfcNumber("ADR", 3)));

        assertThat(state(moved).rfc().number()).isEqualTo(RfcNumber.of(3));
    }

    @Test
    void whatCannotBeReadChangesNeitherPlaceNorTitle() {
        Entry moved = Entry.of(EntryKind.MOVED, stamp(1, "one"));
        Entry renamed = Entry.of(EntryKind.RENAMED, stamp(1, "one"));

        assertThat(state(moved, renamed).rfc())
                .extracting(Rfc::place, Rfc::title)
                .containsExactly(DEV_12, "A title");
    }

    @Test
    void trashedIsWhatWasNotRestored() {
        Entry trashed = Entry.of(EntryKind.TRASHED, stamp(1, "one"));
        Entry restored = Entry.of(EntryKind.RESTORED, stamp(1, "one"));

        assertThat(state(trashed).trashed()).isTrue();
        assertThat(state(trashed, restored).trashed()).isFalse();
        assertThat(state(trashed, restored, trashed).trashed()).isTrue();
    }

    @Test
    void recordWhoseBeginningIsGoneOrUnreadableHasNone() {
        Entry unreadable = Entry.of(EntryKind.REGISTERED, stamp(1, "one"));

        assertThat(new History(List.of()).state(7, "author")).isEmpty();
        assertThat(new History(List.of(
                                Entry.of(EntryKind.EDITED, stamp(2, "two")).numbered(2)))
                        .state(7, "author"))
                .isEmpty();
        assertThat(new History(List.of(unreadable.numbered(1))).state(7, "author"))
                .isEmpty();
    }

    private static RfcState state(Entry... later) {
        List<Entry> entries = Stream.concat(
                        Stream.of(Entry.registered(stamp(1, "one"), DEV_12, "A title", List.of())), Stream.of(later))
                .toList();
        return new History(IntStream.range(0, entries.size())
                        .mapToObj(i -> entries.get(i).numbered(i + 1))
                        .toList())
                .state(7, "author")
                .orElseThrow();
    }

    /** The time tells the version, too. */
    private static AuditStamp stamp(int version, String fingerprint) {
        return new AuditStamp(new Actor("ann", "ann"), at(version), version, fingerprint);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
