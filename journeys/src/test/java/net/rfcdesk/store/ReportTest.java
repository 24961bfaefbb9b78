package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.report.ReportPage;
import net.rfcdesk.report.ReportPart;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.permission.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

    @ParameterizedTest
    @EnumSource
    void rowsAreSortedFilteredAndPaged(Databases databases) {
        try (Desk desk = new Desk(databases.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "Banana");
            Page apple = desk.rfc(space, "Apple");
            desk.rfc(space, "Cherry");
            desk.as("author", () -> desk.statuses.change(apple.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            assertThat(titles(desk, RfcOrder.NUMBER, false)).containsExactly("Banana", "Apple", "Cherry");
            assertThat(titles(desk, RfcOrder.TITLE, true)).containsExactly("Cherry", "Banana", "Apple");
            assertThat(titles(desk, RfcOrder.STATUS, true)).containsExactly("Apple", "Banana", "Cherry");
            assertThat(titles(desk, RfcOrder.AUTHOR, false)).containsExactly("Banana", "Apple", "Cherry");
            assertThat(titles(desk, RfcOrder.UPDATED, false)).containsExactly("Banana", "Apple", "Cherry");

            ReportPage rejected = list(desk, RfcFilter.of(Status.REJECTED), 0, 10);
            assertThat(rejected.rows()).extracting(row -> row.rfc().title()).containsExactly("Apple");

            ReportPage second = list(desk, RfcFilter.ALL, 2, 1);
            assertThat(second.rows()).extracting(row -> row.rfc().title()).containsExactly("Cherry");
            assertThat(second.hasNext()).isFalse();
            assertThat(list(desk, RfcFilter.ALL, 1, 1).hasNext()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreFoundByWordsAuthorAndWhatTakesTheirPlace(Databases databases) {
        try (Desk desk = new Desk(databases.open())) {
            Space space = desk.space("DS");
            Page old = desk.rfc(space, "Caching in 100% of memory", "lead");
            desk.rfc(space, "Caching on disk", "lead");
            desk.rfc(space, "Backups", "lead");
            desk.as("lead", () -> desk.approvals.decide(old.getId(), "lead", Choice.APPROVED, "", 1, null));
            desk.as("author", () -> desk.links.link(old.getId(), Relation.SUPERSEDED_BY, "2"));

            assertThat(found(desk, RfcFilter.ALL.about(" CACHING"))).hasSize(2);
            assertThat(found(desk, RfcFilter.ALL.about("100%"))).containsExactly("Caching in 100% of memory");
            assertThat(found(desk, RfcFilter.ALL.about("1_0"))).isEmpty();
            assertThat(found(desk, RfcFilter.SUPERSEDED)).containsExactly("Caching in 100% of memory");
            assertThat(found(desk, by("author"))).hasSize(3);
            assertThat(found(desk, by("lead"))).isEmpty();
            assertThat(list(desk, RfcFilter.SUPERSEDED, 0, 10).rows().get(0))
                    .matches(ReportRow::superseded)
                    .matches(row -> row.decidedAt() != null);
        }
    }

    private static RfcFilter by(String author) {
        return new RfcFilter(Set.of(), false, false, author, "");
    }

    private static List<String> found(Desk desk, RfcFilter filter) {
        return list(desk, filter, 0, 10).rows().stream()
                .map(row -> row.rfc().title())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void partsNeitherSkipNorRepeatWhileOthersWrite(Databases databases) {
        try (Desk desk = new Desk(databases.open())) {
            Space space = desk.space("DS");
            List<Page> pages = IntStream.range(0, 5)
                    .mapToObj(i -> desk.rfc(space, "Page " + i, "lead"))
                    .toList();
            List<String> found = new ArrayList<>();

            ReportPart first = part(desk, 0);
            found.addAll(titles(first));
            desk.as("author", () -> {
                desk.pages.trash(pages.get(0).getId());
                return null;
            });
            desk.rfc(space, "Latecomer", "lead");
            ReportPart second = part(desk, first.next());
            found.addAll(titles(second));
            String body = pages.get(1).getBodyAsString();
            desk.as("author", () -> desk.pages.update(pages.get(1).getId(), 1, "Zzz", body, "", false));
            found.addAll(titles(part(desk, second.next())));

            assertThat(found).containsExactly("Page 0", "Page 1", "Page 2", "Page 3", "Page 4", "Latecomer");
        }
    }

    private static ReportPart part(Desk desk, long after) {
        return desk.as("reader", () -> desk.report.part("DS", RfcFilter.ALL, after, 2));
    }

    private static List<String> titles(ReportPart part) {
        return part.rows().stream().map(row -> row.rfc().title()).toList();
    }

    @Test
    void rowShowsHowFarTheApprovalHasCome() {
        try (Desk desk = new Desk(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "Half", "lead", "security");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));

            assertThat(list(desk, RfcFilter.ALL, 0, 10).rows())
                    .extracting(ReportRow::progress)
                    .containsExactly(new Progress(1, 2));
        }
    }

    @Test
    void rowShowsWhetherApprovalsWereBypassed() {
        try (Desk desk = new Desk(Databases.H2.open())) {
            Space space = desk.space("DS");
            Page hurried = desk.rfc(space, "Hurried", "lead");
            desk.rfc(space, "Waiting", "lead");
            bypass(desk, hurried);

            assertThat(list(desk, RfcFilter.ALL, 0, 10).rows())
                    .extracting(ReportRow::bypassed)
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bypassedApprovalsAreListedUntilTheirRfcIsProposedAgain(Databases databases) {
        try (Desk desk = new Desk(databases.open())) {
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
        try (Desk desk = new Desk(Databases.H2.open())) {
            Space space = desk.space("DS");
            Page secret = desk.rfc(space, "Secret");
            desk.rfc(space, "Open");
            desk.as("author", () -> {
                Subject author = Subject.user(desk.user("author").getKey());
                desk.permissions.restrict(secret, Permission.VIEW, List.of(author));
                return null;
            });

            ReportPage seen = list(desk, RfcFilter.ALL, 0, 1);

            assertThat(seen.rows()).extracting(row -> row.rfc().title()).containsExactly("Open");
            assertThat(seen.hasNext()).isFalse();
        }
    }

    @Test
    void numberOfStatementsDoesNotGrowWithTheRows() {
        try (Desk desk = new Desk(Databases.H2.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "First", "lead");
            int forOne = reads(desk, () -> list(desk, RfcFilter.ALL, 0, 100));
            for (int i = 0; i < 20; i++) {
                desk.rfc(space, "Page " + i, "lead");
            }

            assertThat(reads(desk, () -> list(desk, RfcFilter.ALL, 0, 100))).isEqualTo(forOne);
        }
    }

    @Test
    void rfcIsReadInTwoStatements() {
        try (Desk desk = new Desk(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");

            assertThat(reads(desk, () -> desk.rfcs.find(page))).isEqualTo(2);
        }
    }

    @Test
    void cannotListASpaceThatIsNotThere() {
        try (Desk desk = new Desk(Databases.H2.open())) {
            assertThatThrownBy(() -> list(desk, RfcFilter.ALL, 0, 10)).isInstanceOf(Refused.class);
        }
    }

    private static void bypass(Desk desk, Page page) {
        desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "It burns."));
    }

    private static List<String> bypassed(Desk desk) {
        return list(desk, RfcFilter.BYPASSED, 0, 10).rows().stream()
                .map(row -> row.rfc().title())
                .toList();
    }

    private static int reads(Desk desk, Runnable work) {
        int before = desk.reads.get();
        work.run();
        return desk.reads.get() - before;
    }

    private static ReportPage list(Desk desk, RfcFilter filter, int offset, int limit) {
        ReportQuery query = new ReportQuery("DS", filter, RfcOrder.NUMBER, false, offset, limit);
        return desk.as("reader", () -> desk.report.list(query));
    }

    private static List<String> titles(Desk desk, RfcOrder order, boolean descending) {
        ReportQuery query = new ReportQuery("DS", RfcFilter.ALL, order, descending, 0, 10);
        return desk.as("reader", () -> desk.report.list(query)).rows().stream()
                .map(row -> row.rfc().title())
                .toList();
    }
}
