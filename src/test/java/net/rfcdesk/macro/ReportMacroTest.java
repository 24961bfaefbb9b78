package net.rfcdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.page.Wait;
import net.rfcdesk.report.ReportPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMacroTest {
    private static final ReportQuery FIRST = new ReportQuery("DEMO", RfcFilter.ALL, RfcOrder.NUMBER, true, 0, 20);

    private final Desk desk = new Desk();

    @Test
    void rowTellsNumberTitleStatusAuthorApprovalsAndUpdate() {
        Element row = show(new ReportPage(FIRST, List.of(row()), false)).selectFirst("tbody tr");

        assertThat(row.select("td").eachText())
                .hasSize(6)
                .startsWith("RFC-7", "Faster <search> & more", "Proposed", "Author", "1 of 3");
        assertThat(row.select("a").attr("href")).isEqualTo("https://wiki.example.com/confluence/spaces/DEMO/pages/12");
        assertThat(row.select("time").attr("datetime")).isEqualTo("2026-03-03T09:30:00Z");
    }

    @Test
    void parametersSayWhatIsListed() throws MacroExecutionException {
        desk.lists(new ReportPage(FIRST, List.of(), false));

        desk.html("rfc-report", "display", Map.of("status", "accepted", "sort", "title", "limit", "5", "space", "OPS"));

        verify(desk.report()).list(new ReportQuery("OPS", RfcFilter.of(Status.ACCEPTED), RfcOrder.TITLE, false, 0, 5));
    }

    @Test
    void reportIsOfTheCurrentSpaceNewestFirstUnlessAskedOtherwise() {
        desk.lists(new ReportPage(FIRST, List.of(), false));

        desk.html("rfc-report", "display", Map.of());

        verify(desk.report()).list(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,many,1 … 100",
        "limit,0,1 … 100",
        "limit,101,1 … 100",
        "sort,colour,number",
        "status,open,proposed"
    })
    void parameterThatCannotBeUnderstoodIsNamed(String parameter, String value, String allowed) {
        assertThatThrownBy(
                        () -> desk.macro("rfc-report").execute(Map.of(parameter, value), "", Desk.context("display")))
                .isInstanceOf(MacroExecutionException.class)
                .hasMessageContaining("“" + parameter + "”")
                .hasMessageContaining(allowed);
    }

    @Test
    void filterOffersEveryStatusAndStartsAtTheFirstRow() {
        Element report = show(new ReportPage(
                new ReportQuery("DEMO", RfcFilter.of(Status.ACCEPTED), RfcOrder.NUMBER, true, 20, 20),
                List.of(row()),
                true));

        assertThat(report.select("option").eachText())
                .containsExactly(
                        "All",
                        "Proposed",
                        "Accepted",
                        "Rejected",
                        "Implemented",
                        "Deprecated",
                        "Approvals bypassed",
                        "Superseded");
        assertThat(report.select("option[selected]").eachText()).containsExactly("Accepted");
        assertThat(report.select("option").eachAttr("value"))
                .contains("sort=NUMBER&descending=true&offset=0&limit=20")
                .contains("status=REJECTED&sort=NUMBER&descending=true&offset=0&limit=20");
    }

    @Test
    void filterOfBypassedApprovalsStaysWhenOneSorts() {
        Element report = show(new ReportPage(
                new ReportQuery("DEMO", RfcFilter.BYPASSED, RfcOrder.NUMBER, true, 0, 20), List.of(row(true)), false));

        assertThat(report.select("option[selected]").eachText()).containsExactly("Approvals bypassed");
        assertThat(report.select("option[selected]").val())
                .isEqualTo("bypassed=true&sort=NUMBER&descending=true&offset=0&limit=20");
        assertThat(report.select("th button").eachAttr("data-rfc-query"))
                .contains("bypassed=true&sort=TITLE&descending=false&offset=0&limit=20");
    }

    @Test
    void headersSortAndTurnRound() {
        Element report = show(new ReportPage(FIRST, List.of(row()), false));

        assertThat(report.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
        assertThat(report.select("th button").eachText())
                .containsExactly("Number", "Title", "Status", "Author", "Last updated");
        assertThat(report.select("th button").eachAttr("data-rfc-query"))
                .contains("sort=NUMBER&descending=false&offset=0&limit=20")
                .contains("sort=TITLE&descending=false&offset=0&limit=20")
                .contains("sort=UPDATED&descending=true&offset=0&limit=20");
    }

    @Test
    void pagesLeadBackAndForth() {
        Element report = show(new ReportPage(
                new ReportQuery("DEMO", RfcFilter.ALL, RfcOrder.NUMBER, true, 20, 20), List.of(row()), true));

        assertThat(report.select(".rfc-pager button:not([disabled])").eachAttr("data-rfc-query"))
                .containsExactly(
                        "sort=NUMBER&descending=true&offset=0&limit=20",
                        "sort=NUMBER&descending=true&offset=40&limit=20");
        assertThat(report.select(".rfc-pager span").text()).isEqualTo("21 to 21");
    }

    @Test
    void onePageNeedsNoPager() {
        assertThat(show(new ReportPage(FIRST, List.of(row()), false)).select(".rfc-pager"))
                .isEmpty();
    }

    @Test
    void emptyReportSaysHowToBegin() {
        assertThat(show(new ReportPage(FIRST, List.of(), false))
                        .select(".rfc-empty")
                        .text())
                .isEqualTo("No RFCs yet. Create one: choose Create, then RFC.");
    }

    @Test
    void emptyFilterKeepsItsControls() {
        Element report = show(new ReportPage(
                new ReportQuery("DEMO", RfcFilter.of(Status.REJECTED), RfcOrder.NUMBER, true, 0, 20),
                List.of(),
                false));

        assertThat(report.select(".rfc-empty").text()).isEqualTo("No RFC fits this filter.");
        assertThat(report.select("select")).hasSize(1);
    }

    @Test
    void rowTellsWhoseApprovalsWereBypassed() {
        Element report = show(new ReportPage(FIRST, List.of(row(false), row(true)), false));

        assertThat(report.select("tbody tr").get(0).select(".aui-lozenge").eachText())
                .containsExactly("Proposed");
        Element mark = report.select("tbody tr").get(1).select(".aui-lozenge").last();
        assertThat(mark.text()).isEqualTo("Approvals bypassed");
        assertThat(mark.select("svg[aria-hidden=true] path").attr("d")).isNotBlank();
    }

    @Test
    void rowTellsWhatIsSuperseded() {
        Element report = show(new ReportPage(FIRST, List.of(row(false, true)), false));

        assertThat(report.select("tbody .aui-lozenge").eachText()).containsExactly("Proposed", "Superseded");
    }

    @Test
    void searchStaysWhenOneFiltersSortsOrTakesTheFile() {
        RfcFilter searching = RfcFilter.of(Status.ACCEPTED).about("Caching & more");
        Element report = show(new ReportPage(
                new ReportQuery("DEMO", searching, RfcOrder.NUMBER, true, 0, 20), List.of(row()), false));

        assertThat(report.select("[name=words]").val()).isEqualTo("caching & more");
        assertThat(report.select("option[selected]").eachText()).containsExactly("Accepted");
        assertThat(report.select("option").get(1).val()).contains("words=caching+%26+more&");
        assertThat(report.select("[data-rfc-search]").attr("data-rfc-search"))
                .isEqualTo("status=ACCEPTED&sort=NUMBER&descending=true&offset=0&limit=20");
        assertThat(report.select(".rfc-downloads a").eachAttr("href"))
                .containsExactly(
                        "https://wiki.example.com/confluence/rest/rfc/1.0/spaces/DEMO/rfcs/all.csv?status=ACCEPTED&words=caching+%26+more&",
                        "https://wiki.example.com/confluence/rest/rfc/1.0/spaces/DEMO/rfcs/all.json?status=ACCEPTED&words=caching+%26+more&");
    }

    @Test
    void whatWaitsForTheReaderIsToldWithForWhom() {
        when(desk.report().waiting(20))
                .thenReturn(List.of(new WaitingRow(
                        row(), List.of(new Wait("Lead", "key-reader"), new Wait("Security", "key-lead")))));

        Element waiting = desk.render("rfc-report", "display", Map.of("waitingForMe", "true"));

        assertThat(waiting.select("td").eachText())
                .startsWith("DEMO RFC-7", "Faster <search> & more", "Lead for Reader Security for Lead", "Author");
        assertThat(waiting.select("table caption").text()).isEqualTo("What waits for you");
    }

    @Test
    void nothingThatWaitsIsSaid() {
        when(desk.report().waiting(20)).thenReturn(List.of());

        assertThat(desk.render("rfc-report", "display", Map.of("waitingForMe", "true"))
                        .text())
                .isEqualTo("Nothing waits for you.");
    }

    @Test
    void paperGetsATableWithoutControls() {
        desk.lists(new ReportPage(FIRST, List.of(row()), true));

        Element report = desk.render("rfc-report", "pdf", Map.of());

        assertThat(report.select("button, select, svg")).isEmpty();
        assertThat(report.select("th").eachText())
                .containsExactly("Number", "Title", "Status", "Author", "Approvals", "Last updated");
    }

    private Element show(ReportPage page) {
        return desk.lists(page).render("rfc-report", "display", Map.of());
    }

    private static ReportRow row() {
        return row(false);
    }

    private static ReportRow row(boolean bypassed) {
        return row(bypassed, false);
    }

    private static ReportRow row(boolean bypassed, boolean superseded) {
        Rfc rfc = RfcPageBuilder.rfc().build().rfc();
        return new ReportRow(rfc, "/spaces/DEMO/pages/12", new Progress(1, 3), bypassed, superseded, null);
    }
}
