package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.record.IntegrityCheck.Break;
import net.rfcdesk.record.IntegrityCheck.What;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a record behind the plugin's back is noticed. */
class IntegrityCheckTest {

    private static final StreamId PAGE = StreamId.page(98305);
    private static final int ENTRIES = 5;
    private static final String DETAIL = "{\"from\":\"Idea\",\"to\":\"Plan\"}";
    private static final Entry ENTRY = new Entry(
            3,
            EntryKind.BYPASSED,
            new Actor("key-ann", "ann"),
            new Actor("key-bob", "bob"),
            Instant.parse("2026-03-01T10:00:00.123Z"),
            7,
            "f00d",
            2,
            "lead",
            Choice.APPROVED,
            "Why not?",
            null,
            Status.PROPOSED,
            Status.ACCEPTED);

    private static final AuditStamp STAMP = new AuditStamp(ENTRY.actor(), ENTRY.at(), 1, "f00d");

    private final List<ChainedEntry> links = new ArrayList<>(chain(PAGE));
    private final ChainHead head = ChainHead.at(links.get(ENTRIES - 1));

    @Test
    void untouchedRecordIsIntactInWhateverOrderItIsRead() {
        Collections.reverse(links);

        assertThat(IntegrityCheck.of(PAGE, links, head)).isEqualTo(new IntegrityCheck(ENTRIES, null));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void alteredFieldIsNoticed(Alteration alteration) {
        ChainedEntry link = links.get(2);
        links.set(2, new ChainedEntry(3, alteration.appliedTo(link.entry()), DETAIL, link.salt(), link.hash()));

        assertThat(firstBroken()).isEqualTo(new Break(3, What.ALTERED));
    }

    @Test
    void alteredHashAndSaltAreNoticed() {
        ChainedEntry link = links.get(1);

        links.set(1, new ChainedEntry(2, link.entry(), DETAIL, "pepper", link.hash()));
        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
        links.set(
                1,
                new ChainedEntry(
                        2, link.entry(), DETAIL, link.salt(), links.get(2).hash()));
        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @Test
    void alteredDetailIsNoticed() {
        ChainedEntry link = links.get(1);

        for (String detail : List.of("", "{}", DETAIL + " ", DETAIL.replace("Plan", "plan"))) {
            links.set(1, new ChainedEntry(2, link.entry(), detail, link.salt(), link.hash()));
            assertThat(firstBroken()).as(detail).isEqualTo(new Break(2, What.ALTERED));
        }
    }

    /** However a text is cut in two, what a person wrote and what the program noted are never taken for each other. */
    @Test
    void nothingCanBeShiftedBetweenTheReasonAndTheDetail() {
        String text = "No.,1:" + DETAIL + ",2:";
        Set<String> hashes = new HashSet<>();

        for (int cut = 0; cut <= text.length(); cut++) {
            Entry entry = Entry.statusChanged(STAMP, Status.PROPOSED, Status.REJECTED, text.substring(0, cut));
            hashes.add(HashChain.after(head, entry, text.substring(cut), "salt").hash());
        }

        assertThat(hashes).hasSize(text.length() + 1);
    }

    @Test
    void entryThatCannotBeReadIsNoticed() {
        links.set(
                1,
                new ChainedEntry(
                        2, null, DETAIL, links.get(1).salt(), links.get(1).hash()));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, ENTRIES})
    void removedEntryIsNoticed(int sequence) {
        links.remove(sequence - 1);

        assertThat(firstBroken()).isEqualTo(new Break(sequence, What.REMOVED));
    }

    @Test
    void removedRecordIsNoticedEvenWithItsHead() {
        assertThat(IntegrityCheck.of(PAGE, List.of(), head).firstBroken()).isEqualTo(new Break(1, What.REMOVED));
        assertThat(IntegrityCheck.of(PAGE, List.of(), ChainHead.of(PAGE)).firstBroken())
                .isEqualTo(new Break(1, What.REMOVED));
    }

    @Test
    void removalThatIsHiddenByNewNumbersIsNoticed() {
        Entry third = links.get(2).entry().numbered(2);
        links.subList(1, 3).clear();
        links.add(new ChainedEntry(2, third, DETAIL, "salt", "00"));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void secondEntryOfOneNumberIsNoticedWhicheverIsReadFirst(int place) {
        Entry invented = ENTRY.numbered(2);
        links.add(place, chained(ChainHead.at(links.get(0)), invented, "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.INSERTED));
    }

    @Test
    void entryThatIsAddedAtTheEndIsNoticedAlthoughItsHashFits() {
        links.add(chained(head, ENTRY.numbered(head.next()), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(ENTRIES + 1, What.INSERTED));
    }

    @Test
    void entryBeforeTheFirstIsNoticed() {
        links.add(chained(ChainHead.of(PAGE), ENTRY.numbered(0), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(0, What.INSERTED));
    }

    @Test
    void swappedEntriesAreNoticed() {
        Entry second = links.get(1).entry();
        Entry third = links.get(2).entry();
        links.set(
                1,
                new ChainedEntry(
                        2,
                        third.numbered(2),
                        DETAIL,
                        links.get(2).salt(),
                        links.get(2).hash()));
        links.set(
                2,
                new ChainedEntry(
                        3,
                        second.numbered(3),
                        DETAIL,
                        links.get(1).salt(),
                        links.get(1).hash()));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @Test
    void lastEntryWrittenAnewIsNoticedAlthoughItsHashFits() {
        ChainHead before = ChainHead.at(links.get(ENTRIES - 2));
        links.set(ENTRIES - 1, chained(before, ENTRY.numbered(ENTRIES), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(ENTRIES, What.ALTERED));
    }

    @Test
    void recordOfAnotherPageIsNoticed() {
        assertThat(IntegrityCheck.of(StreamId.page(1), links, head).firstBroken())
                .isEqualTo(new Break(1, What.ALTERED));
    }

    @Test
    void databaseThatKeepsEmptyTextsAsNothingAltersNothing() {
        Entry empty = new Entry(
                3,
                EntryKind.TRASHED,
                Actor.NOBODY,
                Actor.NOBODY,
                ENTRY.at(),
                1,
                "f",
                null,
                null,
                null,
                "",
                null,
                null,
                null);
        Entry read = new Entry(
                3,
                EntryKind.TRASHED,
                new Actor("", ""),
                null,
                ENTRY.at(),
                1,
                "f",
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(chained(head, read, "salt").hash())
                .isEqualTo(chained(head, empty, "salt").hash());
    }

    /** As docs/record.md says it, so that records can be verified years later: SHA-256 of netstrings. */
    @Test
    void hashIsTheOneThatIsDocumented() {
        ChainedEntry link = chained(ChainHead.of(PAGE), ENTRY.numbered(1), "salt");

        assertThat(link.names()).isEqualTo("f0b8611bba8983db489181d310101985c781b0e46920c616c171f663d0d9c64d");
        assertThat(link.hash()).isEqualTo("303f7d3becf3b7bc5c193e307540728d7f11db6a2f05e11ecc083a3bb27e2098");
    }

    private static ChainedEntry chained(ChainHead head, Entry entry, String salt) {
        return HashChain.after(head, entry, DETAIL, salt);
    }

    private Break firstBroken() {
        return IntegrityCheck.of(PAGE, links, head).firstBroken();
    }

    private static List<ChainedEntry> chain(StreamId stream) {
        List<ChainedEntry> links = new ArrayList<>();
        IntStream.rangeClosed(1, ENTRIES).forEach(number -> {
            ChainHead before = links.isEmpty() ? ChainHead.of(stream) : ChainHead.at(links.get(links.size() - 1));
            links.add(chained(before, ENTRY.numbered(number), "salt" + number));
        });
        return links;
    }

    /** The detail is hashed as its text. */
    private static Stream<Alteration> alterations() {
        return Alteration.of(ENTRY).filter(each -> !each.field().equals("detail"));
    }
}
