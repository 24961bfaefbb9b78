package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail.HistoricDecision;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.transfer.HistoricImport;
import net.rfcdesk.transfer.HistoricResult;
import net.rfcdesk.transfer.HistoricResult.Line;
import net.rfcdesk.transfer.HistoricResult.Outcome;
import net.rfcdesk.transfer.HistoricRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decisions that were made elsewhere come into the records, once, and count for nothing. */
class HistoricTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void previewWritesNothingAndSaysWhatTheImportDoes() {
        List<HistoricRow> rows = List.of(row("user", "lead"), row("user", "gone"), row("decision", "perhaps"));

        HistoricResult preview = as("author", imports -> imports.preview("DS", rows));
        assertThat(historic(page)).isEmpty();
        HistoricResult done = as("author", imports -> imports.run("DS", rows));

        assertThat(done.lines()).isEqualTo(preview.lines());
        assertThat(done.lines())
                .extracting(Line::outcome, Line::unknownUser, Line::pageId)
                .containsExactly(
                        tuple(Outcome.IMPORTED, false, page.getId()),
                        tuple(Outcome.IMPORTED, true, page.getId()),
                        tuple(Outcome.PROBLEM, false, 0L));
        assertThat(done.lines().get(2).problem()).isNotNull();
        assertThat(historic(page))
                .extracting(HistoricDecision::user, HistoricDecision::name)
                .containsExactly(tuple(desk.key("lead"), ""), tuple("", "gone"));
    }

    @Test
    void sameRowIsImportedOnceWhateverIsAskedAgain() {
        List<HistoricRow> rows = List.of(row("role", "Legal"), row("role", "Legal"), row("role", "Other"));

        assertThat(outcomes(rows)).containsExactly(Outcome.IMPORTED, Outcome.REPEATED, Outcome.IMPORTED);
        int entries = desk.history(page.getId()).entries().size();
        assertThat(as("author", imports -> imports.preview("DS", rows)).lines())
                .extracting(Line::outcome)
                .containsExactly(Outcome.RECORDED, Outcome.REPEATED, Outcome.RECORDED);
        assertThat(outcomes(rows)).containsExactly(Outcome.RECORDED, Outcome.REPEATED, Outcome.RECORDED);
        assertThat(desk.history(page.getId()).entries()).hasSize(entries);
    }

    @Test
    void personWhoComesLaterIsTheSameAsTheNameThatWasRecorded() {
        List<HistoricRow> rows = List.of(row("user", "newcomer"));

        assertThat(outcomes(rows)).containsExactly(Outcome.IMPORTED);
        desk.user("newcomer");
        assertThat(outcomes(rows)).containsExactly(Outcome.RECORDED);
    }

    @Test
    void itCountsForNothingAndNobodyIsTold() {
        desk.tell();
        RfcPage before = read();
        int messages = messages();

        assertThat(outcomes(List.of(row("role", "lead")))).containsExactly(Outcome.IMPORTED);
        desk.tell();

        RfcPage after = read();
        assertThat(after.roles()).isEqualTo(before.roles());
        assertThat(after.progress()).isEqualTo(before.progress());
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(messages()).isEqualTo(messages);
        assertThat(desk.as("lead", () -> desk.report.list(ReportQuery.of(Map.of("decidedBy", "lead"))))
                        .rows())
                .isEmpty();
        assertThat(desk.as("lead", () -> desk.report.waiting(false, 10))).hasSize(1);

        desk.decide(page, "lead", Choice.APPROVED, "");
        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(outcomes(List.of(row("role", "lead"), row("role", "Legal"))))
                .containsExactly(Outcome.RECORDED, Outcome.IMPORTED);
        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void recordIsIntactAndTellsWhoImported() {
        outcomes(List.of(row("comment", "=HYPERLINK(\"http://example.org\")")));

        Entry entry = desk.history(page.getId()).last();
        assertThat(entry.kind()).isEqualTo(EntryKind.HISTORIC_DECISION);
        assertThat(entry.actor().key()).isEqualTo(desk.key("author"));
        assertThat(entry.reason()).startsWith("=HYPERLINK");
        assertThat(desk.as("reader", () -> desk.records.readAll(page.getId()))
                        .check()
                        .intact())
                .isTrue();
    }

    @Test
    void pagesAreFoundByTheirTitlesAndWhatIsNoneIsNamed() {
        desk.rfcWith(space, "Notes", "<p>No RFC</p>");
        Page elsewhere = desk.rfc(desk.space("OPS"), "Elsewhere", "lead");
        Page hidden = desk.rfc(space, "Hidden", "lead");
        desk.restrict(hidden, Permission.VIEW, "lead");

        List<HistoricRow> rows = List.of(
                titled("Caching"),
                titled("Notes"),
                titled("Nothing"),
                titled(""),
                row("page", "" + elsewhere.getId()),
                row("page", "" + hidden.getId()),
                row("page", "x"),
                row("space", "OPS"),
                row("space", "ds"));
        HistoricResult result = as("author", imports -> imports.run("DS", rows));

        assertThat(result.lines())
                .extracting(
                        line -> line.problem() == null ? null : line.problem().reason())
                .containsExactly(
                        null,
                        RefusalCode.NO_RFC_YET,
                        RefusalCode.TITLE_UNKNOWN,
                        RefusalCode.VALUE_MISSING,
                        RefusalCode.OTHER_SPACE,
                        RefusalCode.PAGE_NOT_FOUND,
                        RefusalCode.VALUE_INVALID,
                        RefusalCode.OTHER_SPACE,
                        null);
    }

    @Test
    void onlyAdministratorsOfTheSpaceCan() {
        List<HistoricRow> rows = List.of(row("role", "Legal"));

        refused(() -> as("lead", imports -> imports.preview("DS", rows)), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
        refused(() -> as("lead", imports -> imports.run("DS", rows)), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
        assertThat(historic(page)).isEmpty();
    }

    @Test
    void fileWithTooManyRowsIsRefusedAsAWhole() {
        List<HistoricRow> rows = Collections.nCopies(HistoricImport.MOST_ROWS + 1, row("role", "Legal"));

        refused(() -> as("author", imports -> imports.run("DS", rows)), RefusalCode.TOO_MANY_ROWS);
        assertThat(historic(page)).isEmpty();
    }

    private HistoricRow titled(String title) {
        Map<String, String> values = new HashMap<>(row("title", title).values());
        values.remove("page");
        return new HistoricRow(2, values);
    }

    private HistoricRow row(String column, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "page",
                "" + page.getId(),
                "user",
                "lead",
                "decision",
                "approved",
                "date",
                "2024-05-31",
                "status",
                "Approved",
                "source",
                "Elsewhere"));
        values.put(column, value);
        return new HistoricRow(2, values);
    }

    private List<Outcome> outcomes(List<HistoricRow> rows) {
        return as("author", imports -> imports.run("DS", rows)).lines().stream()
                .map(Line::outcome)
                .toList();
    }

    private HistoricResult as(String user, Function<HistoricImport, HistoricResult> work) {
        return desk.as(user, () -> work.apply(desk.historicImport));
    }

    private List<HistoricDecision> historic(Page of) {
        return desk.history(of.getId()).entries().stream()
                .flatMap(entry -> entry.detail(HistoricDecision.class).stream())
                .toList();
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }

    private int messages() {
        return desk.database
                .jdbc()
                .sql("select count(*) from \"" + desk.table("_OUTBOX") + "\"")
                .query(Integer.class)
                .single();
    }
}
