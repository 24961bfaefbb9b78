package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.sal.api.user.UserKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.ReportSlice;
import net.rfcdesk.report.Totals;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    @ParameterizedTest
    @EnumSource
    void rowsAreSortedFilteredAndPaged(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "Banana");
            Page apple = desk.rfc(space, "Apple");
            desk.rfc(space, "Cherry");
            desk.as("author", () -> desk.statuses.change(apple.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            assertThat(found(desk, "sort", "number")).containsExactly("Banana", "Apple", "Cherry");
            assertThat(found(desk, "sort", "title", "descending", "true")).containsExactly("Cherry", "Banana", "Apple");
            assertThat(found(desk, "sort", "status", "descending", "true"))
                    .containsExactly("Apple", "Cherry", "Banana");
            assertThat(found(desk, "sort", "author")).containsExactly("Banana", "Apple", "Cherry");
            assertThat(found(desk, "sort", "updated")).containsExactly("Banana", "Apple", "Cherry");

            ReportResult rejected = list(desk, "status", "rejected");
            assertThat(rejected.rows()).extracting(row -> row.rfc().title()).containsExactly("Apple");

            ReportResult second = list(desk, "offset", "2", "limit", "1");
            assertThat(second.rows()).extracting(row -> row.rfc().title()).containsExactly("Cherry");
            assertThat(second.hasNext()).isFalse();
            assertThat(list(desk, "offset", "1", "limit", "1").hasNext()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreFoundByWordsAuthorAndWhatTakesTheirPlace(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page old = desk.rfc(space, "Caching in 100% of memory", "lead");
            desk.rfc(space, "Caching on disk", "lead");
            desk.rfc(space, "Backups", "lead");
            desk.as("lead", () -> desk.approvals.decide(old.getId(), "lead", Choice.APPROVED, "", 1, null));
            desk.as("author", () -> desk.links.link(old.getId(), Relation.SUPERSEDED_BY, "2"));

            assertThat(found(desk, "words", " CACHING")).hasSize(2);
            assertThat(found(desk, "words", "100%")).containsExactly("Caching in 100% of memory");
            assertThat(found(desk, "words", "1_0")).isEmpty();
            assertThat(found(desk, "superseded", "true")).containsExactly("Caching in 100% of memory");
            assertThat(found(desk, "author", "author")).hasSize(3);
            assertThat(found(desk, "author", "lead")).isEmpty();
            assertThat(list(desk, "superseded", "true").rows().get(0))
                    .matches(ReportRow::superseded)
                    .matches(row -> row.rfc().decidedAt() != null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreFoundByWhoIsAskedForWhatAndByLabel(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page one = desk.rfc(space, "One", "lead");
            desk.rfc(space, "Two", "security");
            desk.as("author", () -> {
                desk.pages.addLabel(one.getId(), "search");
                return null;
            });

            assertThat(found(desk, "approver", "lead")).containsExactly("One");
            assertThat(found(desk, "role", "Security")).containsExactly("Two");
            assertThat(found(desk, "role", "security", "approver", "lead")).isEmpty();
            assertThat(found(desk, "label", "Search")).containsExactly("One");
            assertThat(found(desk, "label", "find")).isEmpty();
            assertThat(titles(desk.as("lead", () -> desk.report.list(query("waiting", "true")))
                            .rows()))
                    .containsExactly("One");
            assertThat(found(desk, "waiting", "true")).isEmpty();
            assertThatThrownBy(() -> CurrentUser.call(null, () -> desk.report.all(query("waiting", "true"))))
                    .as("before the first row is taken")
                    .isInstanceOf(Refused.class);

            assertThat(found(desk, "decidedBy", "lead")).isEmpty();
            desk.as("lead", () -> desk.approvals.decide(one.getId(), "lead", Choice.ABSTAINED, "", 1, null));
            assertThat(found(desk, "decidedBy", "lead")).containsExactly("One");
        }
    }

    /** It is noon in Berlin on 1 March. */
    @ParameterizedTest
    @EnumSource
    void rowsAreFoundByTheirDays(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page late = desk.rfcWith(space, "Late", decideBy("2026-02-28"));
            desk.rfcWith(space, "Today", decideBy("2026-03-01"));
            desk.rfcWith(space, "Someday", decideBy("soon"));
            Page never = desk.rfc(space, "Never");
            desk.as("author", () -> desk.statuses.change(never.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            assertThat(found(desk, "overdue", "true")).containsExactly("Late");
            assertThat(found(desk, "sort", "decide_by")).startsWith("Late", "Today");
            assertThat(found(desk, "decidedFrom", "2026-03-01", "decidedTo", "2026-03-01"))
                    .containsExactly("Never");
            assertThat(found(desk, "decidedFrom", "2026-03-02")).isEmpty();
            assertThat(found(desk, "sort", "decided")).startsWith("Never");
            assertThat(found(desk, "openedTo", "2026-02-28")).isEmpty();
            assertThat(found(desk, "openedFrom", "2026-03-01", "openedTo", "2026-03-01"))
                    .hasSize(4);
            assertThat(found(desk, "updatedFrom", "2026-03-02")).isEmpty();
            assertThat(found(desk, "staleDays", "1")).isEmpty();
            assertThat(list(desk, "overdue", "true").rows().get(0))
                    .extracting(ReportRow::decideBy)
                    .isEqualTo(LocalDate.of(2026, 2, 28));

            desk.as("author", () -> desk.statuses.change(late.getId(), Status.PROPOSED, Status.REJECTED, "No"));
            assertThat(found(desk, "overdue", "true")).isEmpty();
        }
    }

    private static String decideBy(String day) {
        return ServiceFixture.macro("rfc-status", "<ac:parameter ac:name=\"decideBy\">" + day + "</ac:parameter>");
    }

    @ParameterizedTest
    @EnumSource
    void groupsStandTogetherWhateverTheOrder(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "B");
            Page rejected = desk.rfc(space, "C");
            desk.rfc(space, "A");
            desk.as("author", () -> desk.statuses.change(rejected.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            assertThat(found(desk, "group", "status", "sort", "title")).containsExactly("A", "B", "C");
            assertThat(found(desk, "group", "status", "sort", "title", "descending", "true"))
                    .containsExactly("B", "A", "C");
            assertThat(found(desk, "group", "author", "sort", "title")).containsExactly("A", "B", "C");
            assertThat(found(desk, "group", "month", "sort", "title")).containsExactly("A", "B", "C");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreSortedByWhatOnlyTheirRecordsTell(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page one = desk.rfc(space, "One of two", "lead", "security");
            Page done = desk.rfc(space, "Done", "lead");
            desk.rfc(space, "None of two", "reader", "security");
            desk.rfc(desk.space("AA"), "Elsewhere", "lead");
            for (Page page : List.of(one, done)) {
                desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
            }

            assertThat(found(desk, "sort", "approvals")).containsExactly("None of two", "One of two", "Done");
            assertThat(found(desk, "sort", "missing", "descending", "true"))
                    .containsExactly("None of two", "One of two", "Done");
            assertThat(found(desk, "sort", "waiting_for")).containsExactly("None of two", "One of two", "Done");
            assertThat(found(desk, "sort", "age", "group", "status"))
                    .containsExactly("Done", "None of two", "One of two");
            assertThat(found(desk, "sort", "approvals", "group", "status", "descending", "true"))
                    .containsExactly("Done", "One of two", "None of two");
            assertThat(found(desk, "sort", "approvals", "offset", "1", "limit", "1"))
                    .containsExactly("One of two");
            assertThat(list(desk, "sort", "approvals", "offset", "1", "limit", "1")
                            .hasNext())
                    .isTrue();
            assertThat(found(desk, "space", "*", "sort", "space")).startsWith("Elsewhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void spacesAreListedTogetherAndTheUnknownOneIsNamed(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            desk.rfc(desk.space("DS"), "One");
            desk.rfc(desk.space("OPS"), "Two");
            desk.rfc(desk.space("HR"), "Three");

            assertThat(found(desk, "space", "DS, ops", "sort", "title")).containsExactly("One", "Two");
            assertThat(found(desk, "space", "*", "sort", "title")).containsExactly("One", "Three", "Two");
            assertThat(found(desk, "space", "*", "sort", "number")).containsExactly("One", "Three", "Two");
            assertThatThrownBy(() -> found(desk, "space", "DS,NOWHERE"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().arguments()).containsExactly("NOWHERE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "approver", "decidedBy"})
    void whoDoesNotExistIsNamedUnlessAnRfcNamesThem(String person) {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.ABSTAINED, "", 1, null));
            String gone = desk.user(person.equals("author") ? "author" : "lead")
                    .getKey()
                    .getStringValue();
            desk.user("reader");
            desk.users.delete(new UserKey(gone));

            assertThat(desk.as("reader", () -> desk.report.list(query(person, gone)))
                            .rows())
                    .hasSize(1);
            assertThat(desk.as(
                            "reader", () -> desk.report.all(query(person, gone)).count()))
                    .isEqualTo(1);
            assertThat(desk.as(
                            "reader",
                            () -> desk.report.all(query(person, "reader")).count()))
                    .isZero();
            assertThat(desk.as("reader", () -> desk.report.list(query(person, "reader")))
                            .rows())
                    .isEmpty();
            ReportQuery unknown = query(person, "nobdy");
            for (Supplier<Object> list : List.<Supplier<Object>>of(
                    () -> desk.report.list(unknown),
                    () -> desk.report.part(unknown, 0),
                    () -> desk.report.all(unknown))) {
                assertThatThrownBy(() -> desk.as("reader", list))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal())
                                        .returns(RefusalCode.USER_UNKNOWN, Refusal::reason)
                                        .returns(List.of("nobdy"), Refusal::arguments)
                                        .returns(person, Refusal::field));
            }
        }
    }

    @Test
    void totalsAreOfWhatFitsAndMayBeViewed() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "One");
            Page rejected = desk.rfc(space, "Two");
            desk.as("author", () -> desk.statuses.change(rejected.getId(), Status.PROPOSED, Status.REJECTED, "No"));
            desk.as("author", () -> {
                Subject author = Subject.user(desk.user("author").getKey());
                desk.permissions.restrict(desk.rfc(space, "Secret"), Permission.VIEW, List.of(author));
                return null;
            });

            Totals all = list(desk, "totals", "true").totals().orElseThrow();
            Totals open = list(desk, "totals", "true", "status", "proposed", "limit", "1")
                    .totals()
                    .orElseThrow();

            assertThat(all.statuses()).containsEntry(Status.PROPOSED, 1).containsEntry(Status.REJECTED, 1);
            assertThat(all.oldest().orElseThrow().rfc().title()).isEqualTo("One");
            assertThat(open.rfcs()).isOne();
            assertThat(open.statuses()).as("also those that are not listed").isEqualTo(all.statuses());
            assertThat(list(desk).totals()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsNeitherSkipNorRepeatWhileOthersWrite(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            List<Page> pages = IntStream.range(0, 5)
                    .mapToObj(i -> desk.rfc(space, "Page " + i, "lead"))
                    .toList();
            List<String> found = new ArrayList<>();

            ReportSlice first = part(desk, 0);
            found.addAll(titles(first.rows()));
            desk.as("author", () -> {
                desk.pages.trash(pages.get(0).getId());
                return null;
            });
            desk.rfc(space, "Latecomer", "lead");
            ReportSlice second = part(desk, first.next());
            found.addAll(titles(second.rows()));
            String body = pages.get(1).getBodyAsString();
            desk.as("author", () -> desk.pages.update(pages.get(1).getId(), 1, "Zzz", body, "", false));
            found.addAll(titles(part(desk, second.next()).rows()));

            assertThat(found).containsExactly("Page 0", "Page 1", "Page 2", "Page 3", "Page 4", "Latecomer");
        }
    }

    private static ReportSlice part(ServiceFixture desk, long after) {
        return desk.as("reader", () -> desk.report.part(query("limit", "2"), after));
    }

    @Test
    void rowShowsHowFarTheApprovalHasCome() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "Half", "lead", "security");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));

            assertThat(list(desk).rows()).extracting(ReportRow::progress).containsExactly(new Progress(1, 2));
        }
    }

    @Test
    void rowShowsWhetherApprovalsWereBypassed() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            Page hurried = desk.rfc(space, "Hurried", "lead");
            desk.rfc(space, "Waiting", "lead");
            bypass(desk, hurried);

            assertThat(list(desk).rows()).extracting(ReportRow::bypassed).containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bypassedApprovalsAreListedUntilTheirRfcIsProposedAgain(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page again = desk.rfc(space, "Again", "lead");
            desk.rfc(space, "Waiting", "lead");
            Page hurried = desk.rfc(space, "Hurried", "lead");
            bypass(desk, again);
            bypass(desk, hurried);
            assertThat(bypassed(desk)).containsExactly("Again", "Hurried");

            desk.as("author", () -> desk.statuses.change(again.getId(), Status.ACCEPTED, Status.PROPOSED, "Anew"));
            desk.as(
                    "author",
                    () -> desk.statuses.change(hurried.getId(), Status.ACCEPTED, Status.IMPLEMENTED, "In 2.0"));
            assertThat(bypassed(desk)).containsExactly("Hurried");
        }
    }

    @Test
    void pageThatTheReaderMayNotViewIsNotEvenCounted() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            Page secret = desk.rfc(space, "Secret");
            desk.rfc(space, "Open");
            desk.as("author", () -> {
                Subject author = Subject.user(desk.user("author").getKey());
                desk.permissions.restrict(secret, Permission.VIEW, List.of(author));
                return null;
            });

            ReportResult seen = list(desk, "limit", "1");

            assertThat(seen.rows()).extracting(row -> row.rfc().title()).containsExactly("Open");
            assertThat(seen.hasNext()).isFalse();
        }
    }

    @Test
    void numberOfStatementsDoesNotGrowWithTheRows() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "First", "lead");
            int forOne = desk.reads(() -> list(desk, "limit", "100"));
            for (int i = 0; i < 20; i++) {
                desk.rfc(space, "Page " + i, "lead");
            }

            assertThat(desk.reads(() -> list(desk, "limit", "100"))).isEqualTo(forOne);
        }
    }

    @Test
    void serverThatHasReadARecordBeforeSeesWhatAnotherOneWrites() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead");
            RecordStore other = new RecordStore(desk.activeObjects);
            StreamId stream = StreamId.page(page.getId());

            assertThat(desk.reads(() -> other.history(stream))).isEqualTo(2);
            assertThat(desk.reads(() -> other.history(stream))).isOne();
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));

            assertThat(other.history(stream)).isEqualTo(desk.history(page.getId()));
            assertThat(other.history(stream).decisions()).hasSize(1);
        }
    }

    @Test
    void cannotListASpaceThatIsNotThere() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            assertThatThrownBy(() -> list(desk)).isInstanceOf(Refused.class);
        }
    }

    private static void bypass(ServiceFixture desk, Page page) {
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It burns."));
    }

    private static List<String> bypassed(ServiceFixture desk) {
        return found(desk, "bypassed", "true");
    }

    /** @param words as an address has them: a word and its value, and so on */
    private static ReportResult list(ServiceFixture desk, String... words) {
        return desk.as("reader", () -> desk.report.list(query(words)));
    }

    private static ReportQuery query(String... words) {
        Map<String, String> query = new HashMap<>(Map.of("space", "DS", "descending", "false"));
        for (int i = 0; i < words.length; i += 2) {
            query.put(words[i], words[i + 1]);
        }
        return ReportQuery.of(query);
    }

    private static List<String> found(ServiceFixture desk, String... words) {
        return titles(list(desk, words).rows());
    }

    private static List<String> titles(List<ReportRow> rows) {
        return rows.stream().map(row -> row.rfc().title()).toList();
    }
}
