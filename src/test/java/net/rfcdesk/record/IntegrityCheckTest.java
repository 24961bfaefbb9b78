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

    private final List<ChainedEntry> chain = new ArrayList<>(chain(PAGE));
    private final ChainHead head = ChainHead.at(chain.get(ENTRIES - 1));

    @Test
    void untouchedRecordIsIntactInWhateverOrderItIsRead() {
        Collections.reverse(chain);

        assertThat(IntegrityCheck.of(PAGE, chain, head)).isEqualTo(new IntegrityCheck(ENTRIES, null));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void alteredFieldIsNoticed(Alteration alteration) {
        ChainedEntry chained = chain.get(2);
        chain.set(
                2, new ChainedEntry(3, alteration.appliedTo(chained.entry()), DETAIL, chained.salt(), chained.hash()));

        assertThat(firstBroken()).isEqualTo(new Break(3, What.ALTERED));
    }

    @Test
    void alteredHashAndSaltAreNoticed() {
        ChainedEntry chained = chain.get(1);

        chain.set(1, new ChainedEntry(2, chained.entry(), DETAIL, "pepper", chained.hash()));
        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
        chain.set(
                1,
                new ChainedEntry(
                        2, chained.entry(), DETAIL, chained.salt(), chain.get(2).hash()));
        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @Test
    void alteredDetailIsNoticed() {
        ChainedEntry chained = chain.get(1);

        for (String detail : List.of("", "{}", DETAIL + " ", DETAIL.replace("Plan", "plan"))) {
            chain.set(1, new ChainedEntry(2, chained.entry(), detail, chained.salt(), chained.hash()));
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
        chain.set(
                1,
                new ChainedEntry(
                        2, null, DETAIL, chain.get(1).salt(), chain.get(1).hash()));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, ENTRIES})
    void removedEntryIsNoticed(int sequence) {
        chain.remove(sequence - 1);

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
        Entry third = chain.get(2).entry().numbered(2);
        chain.subList(1, 3).clear();
        chain.add(new ChainedEntry(2, third, DETAIL, "salt", "00"));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void secondEntryOfOneNumberIsNoticedWhicheverIsReadFirst(int place) {
        Entry invented = ENTRY.numbered(2);
        chain.add(place, chained(ChainHead.at(chain.get(0)), invented, "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.INSERTED));
    }

    @Test
    void entryThatIsAddedAtTheEndIsNoticedAlthoughItsHashFits() {
        chain.add(chained(head, ENTRY.numbered(head.next()), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(ENTRIES + 1, What.INSERTED));
    }

    @Test
    void entryBeforeTheFirstIsNoticed() {
        chain.add(chained(ChainHead.of(PAGE), ENTRY.numbered(0), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(0, What.INSERTED));
    }

    @Test
    void swappedEntriesAreNoticed() {
        Entry second = chain.get(1).entry();
        Entry third = chain.get(2).entry();
        chain.set(
                1,
                new ChainedEntry(
                        2,
                        third.numbered(2),
                        DETAIL,
                        chain.get(2).salt(),
                        chain.get(2).hash()));
        chain.set(
                2,
                new ChainedEntry(
                        3,
                        second.numbered(3),
                        DETAIL,
                        chain.get(1).salt(),
                        chain.get(1).hash()));

        assertThat(firstBroken()).isEqualTo(new Break(2, What.ALTERED));
    }

    @Test
    void lastEntryWrittenAnewIsNoticedAlthoughItsHashFits() {
        ChainHead before = ChainHead.at(chain.get(ENTRIES - 2));
        chain.set(ENTRIES - 1, chained(before, ENTRY.numbered(ENTRIES), "salt"));

        assertThat(firstBroken()).isEqualTo(new Break(ENTRIES, What.ALTERED));
    }

    @Test
    void recordOfAnotherPageIsNoticed() {
        assertThat(IntegrityCheck.of(StreamId.page(1), chain, head).firstBroken())
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
        ChainedEntry chained = chained(ChainHead.of(PAGE), ENTRY.numbered(1), "salt");

        assertThat(chained.names()).isEqualTo("f0b8611bba8983db489181d310101985c781b0e46920c616c171f663d0d9c64d");
        assertThat(chained.hash()).isEqualTo("303f7d3becf3b7bc5c193e307540728d7f11db6a2f05e11ecc083a3bb27e2098");
    }

    private static ChainedEntry chained(ChainHead head, Entry entry, String salt) {
        return HashChain.after(head, entry, DETAIL, salt);
    }

    private Break firstBroken() {
        return IntegrityCheck.of(PAGE, chain, head).firstBroken();
    }

    private static List<ChainedEntry> chain(StreamId stream) {
        List<ChainedEntry> chain = new ArrayList<>();
        IntStream.rangeClosed(1, ENTRIES).forEach(number -> {
            ChainHead before = chain.isEmpty() ? ChainHead.of(stream) : ChainHead.at(chain.get(chain.size() - 1));
            chain.add(chained(before, ENTRY.numbered(number), "salt" + number));
        });
        return chain;
    }

    /** The detail is hashed as its text. */
    private static Stream<Alteration> alterations() {
        return Alteration.of(ENTRY).filter(each -> !each.field().equals("detail"));
    }
}
