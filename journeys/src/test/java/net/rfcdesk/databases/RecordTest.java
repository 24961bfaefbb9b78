package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RecordSlice;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.record.IntegrityCheck.Break;
import net.rfcdesk.record.IntegrityCheck.What;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed in the tables behind the plugin's back is found, and nothing else is taken for such a change. */
class RecordTest {

    @ParameterizedTest
    @EnumSource
    void recordOfAFullLifeIsIntact(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = life(desk);

            assertThat(check(desk, page).firstBroken()).isNull();
            assertThat(read(desk, page, RecordQuery.END, 20).entries())
                    .extracting(chained -> chained.entry().kind())
                    .containsExactly(
                            EntryKind.RESTORED,
                            EntryKind.TRASHED,
                            EntryKind.MOVED,
                            EntryKind.STATUS_CHANGED,
                            EntryKind.RENAMED,
                            EntryKind.EDITED,
                            EntryKind.WITHDRAWN,
                            EntryKind.DECIDED,
                            EntryKind.REGISTERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordStaysIntactWhenItsPeopleAreAnonymisedOrGone(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = life(desk);
            desk.users.anonymise(desk.user("lead").getKey());
            desk.users.delete(desk.user("author").getKey());

            assertThat(check(desk, page).firstBroken()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void alteredReasonIsFound(Databases databases) {
        expect(
                databases,
                new Break(2, What.ALTERED),
                sql("update %s set \"REASON\" = 'No.' where \"SEQUENCE_NO\" = 2"));
    }

    @ParameterizedTest
    @EnumSource
    void alteredDetailIsFound(Databases databases) {
        expect(
                databases,
                new Break(5, What.ALTERED),
                sql("update %s set \"DETAIL\" = '{\"from\":\"Idea\",\"to\":\"Trap\"}' where \"SEQUENCE_NO\" = 5"));
        expect(
                databases,
                new Break(2, What.ALTERED),
                sql("update %s set \"REASON\" = null, \"DETAIL\" = \"REASON\" where \"SEQUENCE_NO\" = 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Idea\nPlan", "null", "[]", "{}", "{\"from\":\"Idea\"}"})
    void detailThatCannotBeReadKeepsNobodyFromThePageAndItsRecord(String detail) {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = life(desk);
            sql("update %s set \"DETAIL\" = '" + detail + "'").accept(desk, page);

            assertThat(check(desk, page).firstBroken()).isEqualTo(new Break(1, What.ALTERED));
            assertThat(read(desk, page, RecordQuery.END, 20).entries())
                    .filteredOn(chained -> chained.entry() == null)
                    .extracting(ChainedEntry::sequence)
                    .contains(1, 5, 7);
            assertThat(desk.as("reader", () -> desk.rfcs.get(page.getId()))
                            .rfc()
                            .title())
                    .isEqualTo("Plan");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHOICE", "ROLE_NAME", "STATUS_FROM", "STATUS_TO"})
    void entryWithoutWhatItsKindSaysIsShownAsUnreadable(String column) {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = life(desk);
            sql("update %s set \"" + column + "\" = null").accept(desk, page);

            assertThat(read(desk, page, RecordQuery.END, 20).entries())
                    .filteredOn(chained -> chained.entry() == null)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void kindThatDoesNotExistIsFound(Databases databases) {
        expect(databases, new Break(3, What.ALTERED), sql("update %s set \"KIND\" = 'X' where \"SEQUENCE_NO\" = 3"));
    }

    @ParameterizedTest
    @EnumSource
    void oldNameThatIsAlteredIsFound(Databases databases) {
        expect(
                databases,
                new Break(2, What.ALTERED),
                sql("update %s set \"ACTOR_NAME\" = 'security' where \"SEQUENCE_NO\" = 2"));
    }

    @ParameterizedTest
    @EnumSource
    void removedEntryIsFound(Databases databases) {
        expect(databases, new Break(3, What.REMOVED), sql("delete from %s where \"SEQUENCE_NO\" = 3"));
    }

    @ParameterizedTest
    @EnumSource
    void newestEntriesThatAreCutOffAreFoundAlsoAfterAnotherOneIsWritten(Databases databases) {
        BiConsumer<ServiceFixture, Page> cut = sql("delete from %s where \"SEQUENCE_NO\" > 7");
        expect(databases, new Break(8, What.REMOVED), cut);
        expect(databases, new Break(8, What.REMOVED), (desk, page) -> {
            cut.accept(desk, page);
            desk.as("author", () -> desk.statuses.change(page.getId(), Status.REJECTED, Status.PROPOSED, "Again."));
        });
    }

    @ParameterizedTest
    @EnumSource
    void insertedEntryIsFound(Databases databases) {
        expect(
                databases,
                new Break(4, What.INSERTED),
                sql("update %s set \"SEQUENCE_NO\" = 4 where \"SEQUENCE_NO\" = 5"));
    }

    @ParameterizedTest
    @EnumSource
    void swappedEntriesAreFound(Databases databases) {
        expect(
                databases,
                new Break(2, What.ALTERED),
                sql("update %s set \"SEQUENCE_NO\" = 5 - \"SEQUENCE_NO\" where \"SEQUENCE_NO\" in (2, 3)"));
    }

    @ParameterizedTest
    @EnumSource
    void recordIsReadInPartsEachInOneStatement(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Long", "lead");
            IntStream.range(0, 6)
                    .forEach(i -> desk.as(
                            "author",
                            () -> desk.statuses.change(
                                    page.getId(),
                                    i % 2 == 0 ? Status.PROPOSED : Status.REJECTED,
                                    i % 2 == 0 ? Status.REJECTED : Status.PROPOSED,
                                    "Change " + i)));

            int rfc = 1;
            assertThat(desk.reads(() -> read(desk, page, RecordQuery.END, 3))).isEqualTo(rfc + 1);

            RecordSlice newest = read(desk, page, RecordQuery.END, 3);
            assertThat(newest.entries()).extracting(ChainedEntry::sequence).containsExactly(7, 6, 5);
            assertThat(newest.hasOlder()).isTrue();
            RecordSlice oldest = read(desk, page, 5, 4);
            assertThat(oldest.entries()).extracting(ChainedEntry::sequence).containsExactly(4, 3, 2, 1);
            assertThat(oldest.hasOlder()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void renamedPageSaysHowItWasCalled(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = life(desk);

            assertThat(desk.history(page.getId()).entries())
                    .filteredOn(entry -> entry.kind() == EntryKind.RENAMED)
                    .extracting(Entry::reason, Entry::detail)
                    .containsExactly(tuple("", new Detail.Renamed("Idea", "Plan")));
        }
    }

    private static void expect(Databases databases, Break broken, BiConsumer<ServiceFixture, Page> tampering) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = life(desk);
            tampering.accept(desk, page);

            assertThat(check(desk, page).firstBroken()).isEqualTo(broken);
        }
    }

    /** @return of nine entries, with texts that databases may treat in their own ways */
    private static Page life(ServiceFixture desk) {
        Page page = desk.rfc(desk.space("AA"), "Idea", "lead");
        long id = page.getId();
        desk.as("lead", () -> desk.approvals.decide(id, "lead", Choice.ABSTAINED, "Ünsicher 🤷\nand so on", 1, null));
        desk.as("lead", () -> desk.approvals.withdraw(id, 2));
        desk.as("author", () -> desk.pages.update(id, 1, "Plan", page.getBodyAsString(), "", false));
        desk.as("author", () -> desk.statuses.change(id, Status.PROPOSED, Status.REJECTED, "Not now."));
        desk.as("author", () -> desk.pages.move(id, desk.space("BB"), 0));
        desk.as("author", () -> {
            desk.pages.trash(id);
            return desk.pages.restore(id);
        });
        return page;
    }

    private static BiConsumer<ServiceFixture, Page> sql(String statement) {
        return (desk, page) -> {
            String table = desk.database
                    .jdbc()
                    .sql("select table_name from information_schema.tables where table_name like '%RFC_ENTRY'")
                    .query(String.class)
                    .single();
            desk.database.jdbc().sql(statement.formatted('"' + table + '"')).update();
        };
    }

    private static IntegrityCheck check(ServiceFixture desk, Page page) {
        return desk.as("reader", () -> desk.records.readAll(page.getId()).check());
    }

    private static RecordSlice read(ServiceFixture desk, Page page, int before, int limit) {
        return desk.as("reader", () -> desk.records.read(page.getId(), new RecordQuery(before, limit)));
    }
}
