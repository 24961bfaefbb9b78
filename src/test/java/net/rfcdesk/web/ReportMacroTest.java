package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.macro.MacroExecutionException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.Totals;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMacroTest {
    private static final ReportQuery FIRST = ReportPages.query();

    private final MacroFixture desk = new MacroFixture();

    @Test
    void rowTellsNumberTitleStatusAuthorRolesAndUpdate() {
        Element row = show(ReportPages.of(FIRST, false, row())).selectFirst("tbody tr");

        assertThat(row.select("td").eachText())
                .hasSize(6)
                .startsWith(
                        "RFC-7",
                        "Faster <search> & more",
                        "Proposed",
                        "Author",
                        "L Lead: Approved S Security: Waiting (Architect)");
        assertThat(row.select("a").eachAttr("href"))
                .as("of the number and of the title")
                .containsExactly(
                        "https://wiki.example.com/confluence/spaces/DEMO/pages/12",
                        "https://wiki.example.com/confluence/spaces/DEMO/pages/12");
        assertThat(row.select("time").attr("datetime")).isEqualTo("2026-03-03T09:30:00Z");
    }

    @Test
    void readerChoosesColumns() {
        ReportQuery query = ReportPages.query(
                "columns", "number, missing, waiting_for, consulted, decide_by, opened, decided, age");

        Element report = show(ReportPages.of(query, false, row()));

        assertThat(report.select("th").eachText())
                .containsExactly(
                        "Number",
                        "Title",
                        "Missing",
                        "Waiting for",
                        "Consulted, no answer yet",
                        "Decide by",
                        "Opened",
                        "Decided",
                        "Age in days");
        assertThat(report.select("tbody td")).hasSize(9);
        assertThat(report.select("tbody td").eachText())
                .containsExactly(
                        "RFC-7",
                        "Faster <search> & more",
                        "Security (0 of 1)",
                        "Lead architects",
                        "Reader lawyers",
                        "Mar 4, 2026 Overdue",
                        "Mar 2, 2026",
                        "3");
        assertThat(report.select("[name=columns][checked]").eachAttr("value"))
                .containsExactly(
                        "NUMBER", "MISSING", "WAITING_FOR", "CONSULTED", "DECIDE_BY", "OPENED", "DECIDED", "AGE");
    }

    @Test
    void rowsOfAGroupStandTogetherUnderItsName() {
        ReportRow accepted =
                ReportPages.row(RfcPageBuilder.rfc().status(Status.ACCEPTED).build(), false, false);

        Element report = show(ReportPages.of(ReportPages.query("group", "status"), false, row(), row(), accepted));

        assertThat(report.select("tbody th[scope=rowgroup]").eachText())
                .containsExactly("Proposed (2)", "Accepted (1)");
        assertThat(report.select("th[scope=rowgroup] button[aria-expanded=true]"))
                .hasSize(2);
        assertThat(report.select(".rfc-table tbody").eachText()).hasSize(2);
        assertThat(report.select(".rfc-table tbody").get(0).select("tr")).hasSize(3);
        assertThat(report.select("[name=group] [selected]").eachText()).containsExactly("Status");
    }

    @Test
    void groupThatMayGoOnElsewhereSaysWhatIsOnThisPage() {
        Element report = show(ReportPages.of(ReportPages.query("group", "status"), true, row(), row()));

        assertThat(report.select("th[scope=rowgroup]").eachText()).containsExactly("Proposed (2 on this page)");
    }

    @Test
    void roleIsAsSmallAsItsInitialsAndTellsItsStateInWords() {
        Element mark = show(ReportPages.of(FIRST, false, row())).selectFirst(".rfc-role-mark");

        assertThat(mark.select("[aria-hidden=true]").eachText()).contains("L");
        assertThat(mark.select(".rfc-assistive").text()).isEqualTo("Lead: Approved");
        assertThat(mark.attr("title")).isEqualTo("Lead: Approved");
        assertThat(mark.hasClass("aui-lozenge-success")).isTrue();
    }

    @Test
    void monthOfAGroupIsTheReaders() {
        Element report = show(ReportPages.of(ReportPages.query("group", "month"), false, row()));

        assertThat(report.select("th[scope=rowgroup]").eachText()).containsExactly("March 2026 (1)");
    }

    @Test
    void parametersSayWhatIsListed() throws MacroExecutionException {
        desk.lists(ReportPages.of(FIRST, false));

        desk.html(
                "rfc-report",
                "display",
                Map.of("status", "accepted", "sort", "title", "limit", "5", "space", "OPS, DEV", "totals", "false"));

        verify(desk.report())
                .list(ReportQuery.of(Map.of("status", "accepted", "sort", "title", "limit", "5", "space", "OPS,DEV")));
    }

    @Test
    void reportIsOfTheCurrentSpaceNewestFirstUnlessAskedOtherwise() {
        desk.lists(ReportPages.of(FIRST, false));

        desk.html("rfc-report", "display", Map.of("status", "all", "space", " "));

        verify(desk.report()).list(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,many,1 … 100",
        "limit,0,1 … 100",
        "limit,101,1 … 100",
        "sort,colour,number",
        "status,open,proposed",
        "columns,colour,number",
        "group,colour,month",
        "totals,perhaps,true",
        "openedFrom,yesterday,2026-12-01",
        "staleDays,0,1 … 3650",
        "waitingForMe,perhaps,true"
    })
    void parameterThatCannotBeUnderstoodIsNamed(String parameter, String value, String allowed) {
        assertThatThrownBy(() ->
                        desk.macro("rfc-report").execute(Map.of(parameter, value), "", MacroFixture.context("display")))
                .isInstanceOf(MacroExecutionException.class)
                .hasMessageContaining("“" + parameter + "”")
                .hasMessageContaining(allowed);
    }

    @Test
    void filterOffersStatusesAndMarksAndShowsWhatIsChosen() {
        ReportQuery query = ReportPages.query(
                "status",
                "accepted,rejected",
                "bypassed",
                "true",
                "words",
                "Caching & more",
                "role",
                "Lead",
                "offset",
                "20");

        Element report = show(ReportPages.of(query, true, row()));

        assertThat(report.select("[name=status]").eachAttr("value"))
                .containsExactly("PROPOSED", "ACCEPTED", "REJECTED", "IMPLEMENTED", "DEPRECATED");
        assertThat(report.select("[type=checkbox][data-rfc-now][checked]").eachAttr("value"))
                .containsExactly("ACCEPTED", "REJECTED", "true");
        assertThat(report.select("[name=words]").val()).isEqualTo("Caching & more");
        assertThat(report.select(".rfc-narrowing [name=role]").val()).isEqualTo("lead");
        assertThat(report.select(".rfc-narrowing > summary").text()).isEqualTo("Filters (3)");
        assertThat(report.select("[type=hidden]").eachAttr("name"))
                .containsExactly("space", "sort", "descending", "totals", "limit");
        assertThat(report.select("[data-rfc-focus=everything]").attr("data-rfc-query"))
                .isEqualTo("space=DEMO&sort=NUMBER&descending=true&totals=true&limit=20");
    }

    @Test
    void viewsThatMostWantComeFirstAndKeepTheOtherFilters() {
        desk.readBy("key-lead");
        Element report = show(ReportPages.of(ReportPages.query("overdue", "true", "author", "author"), false, row()));

        assertThat(report.select("button.rfc-choice").eachText())
                .containsExactly("Open", "Waiting for me", "Overdue", "All");
        assertThat(report.select("button.rfc-choice[aria-pressed=true]").eachText())
                .containsExactly("Overdue");
        assertThat(report.select("button.rfc-choice").eachAttr("data-rfc-query"))
                .allMatch(query -> query.contains("author=author"))
                .anyMatch(query -> query.contains("status=PROPOSED"))
                .anyMatch(query -> query.contains("waiting=true"));
        assertThat(report.select(".rfc-narrowing > summary").text()).isEqualTo("Filters (1)");
        assertThat(report.select("a.rfc-choice").attr("href"))
                .endsWith("/plugins/servlet/rfc-desk/my-rfcs?list=waiting");
    }

    @Test
    void viewCanBeSavedAsAMacro() {
        Element report = show(ReportPages.of(ReportPages.query("words", "a < {b}|\\", "offset", "20"), false, row()));

        assertThat(report.select(".rfc-saving textarea").text())
                .isEqualTo(
                        "{rfc-report:space=DEMO|words=a < \\{b\\}\\|\\\\|sort=NUMBER|descending=true|totals=true|limit=20}");
    }

    @Test
    void nothingWaitsForAnonymousVisitors() {
        assertThat(show(ReportPages.of(FIRST, false, row()))
                        .select(".rfc-choice")
                        .eachText())
                .containsExactly("Open", "Overdue", "All");
    }

    @Test
    void personOfAFilterIsShownByName() {
        Element report = show(ReportPages.of(ReportPages.query("author", "lead", "approver", "nobdy"), false));

        assertThat(report.select(".rfc-people .rfc-chip-name").eachText()).containsExactly("Lead", "nobdy");
        assertThat(report.select(".rfc-people .rfc-chip input").eachAttr("value"))
                .containsExactly("lead", "nobdy");
        assertThat(report.select(".rfc-people").eachAttr("data-rfc-one"))
                .containsExactly("author", "approver", "decidedBy");
    }

    @Test
    void draftsAreOfferedWhereThereCanBeSomeOrTheyAreAskedFor() {
        Element offered = show(ReportPages.withDrafts(ReportPages.query()));
        Element asked = show(ReportPages.of(ReportPages.query("status", "draft"), false));

        assertThat(offered.select("[name=status]").first().val()).isEqualTo("DRAFT");
        assertThat(asked.select("[name=status][checked]").eachAttr("value")).containsExactly("DRAFT");
    }

    @Test
    void whatIsNotFilteredCannotBeCleared() {
        assertThat(show(ReportPages.of(FIRST, false, row())).select("[data-rfc-focus=everything]"))
                .isEmpty();
    }

    @Test
    void headersSortAndTurnRoundAndKeepTheFilter() {
        Element report = show(ReportPages.of(ReportPages.query("bypassed", "true"), false, row()));

        assertThat(report.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
        assertThat(report.select("th button").eachText())
                .containsExactly("Number", "Title", "Status", "Author", "Roles", "Last updated");
        assertThat(report.select("th button").eachAttr("data-rfc-query"))
                .contains("space=DEMO&bypassed=true&sort=NUMBER&descending=false&totals=true&limit=20")
                .contains("space=DEMO&bypassed=true&sort=TITLE&descending=false&totals=true&limit=20")
                .contains("space=DEMO&bypassed=true&sort=UPDATED&descending=true&totals=true&limit=20");
    }

    @Test
    void pagesLeadBackAndForth() {
        Element report = show(ReportPages.of(ReportPages.query("offset", "20"), true, row()));

        assertThat(report.select(".rfc-pager button:not([disabled])").eachAttr("data-rfc-query"))
                .containsExactly(
                        "space=DEMO&sort=NUMBER&descending=true&totals=true&limit=20",
                        "space=DEMO&sort=NUMBER&descending=true&totals=true&offset=40&limit=20");
        assertThat(report.select(".rfc-pager span").text()).isEqualTo("21–21");
    }

    @Test
    void pagesTellHowManyThereAreOnceTheyAreCounted() {
        ReportQuery query = ReportPages.query("offset", "2");

        assertThat(show(ReportPages.counted(query, totals(), row()))
                        .select(".rfc-pager span")
                        .text())
                .isEqualTo("3–3 of 5");
    }

    @Test
    void onePageNeedsNoPager() {
        assertThat(show(ReportPages.of(FIRST, false, row())).select(".rfc-pager"))
                .isEmpty();
    }

    @Test
    void emptyReportSaysHowToBegin() {
        assertThat(show(ReportPages.of(FIRST, false)).select(".rfc-empty").text())
                .isEqualTo("No RFCs yet. Create one: choose Create, then RFC.");
    }

    @Test
    void emptyFilterKeepsItsControls() {
        Element report = show(ReportPages.of(ReportPages.query("status", "rejected"), false));

        assertThat(report.select(".rfc-empty").text()).isEqualTo("No matching RFCs.");
        assertThat(report.select("form")).hasSize(1);
    }

    @Test
    void rowTellsWhoseApprovalsWereBypassedAndWhatIsSuperseded() {
        Element report = show(ReportPages.of(FIRST, false, row(), ReportPages.row(page(), true, true)));

        assertThat(report.select("tbody tr")
                        .get(0)
                        .select(".aui-lozenge:not(.rfc-role-mark)")
                        .eachText())
                .containsExactly("Proposed");
        assertThat(report.select("tbody tr")
                        .get(1)
                        .select(".aui-lozenge:not(.rfc-role-mark)")
                        .eachText())
                .containsExactly("Proposed", "Accepted without all approvals", "Superseded");
        assertThat(report.select("tbody .aui-lozenge svg:not([aria-hidden=true])"))
                .isEmpty();
    }

    @Test
    void filesHaveExactlyWhatFits() {
        Element report = show(ReportPages.of(ReportPages.query("words", "a & b"), false, row()));

        assertThat(report.select(".rfc-downloads a").eachAttr("href"))
                .containsExactly(
                        "https://wiki.example.com/confluence/rest/rfc/1.0/spaces/DEMO/rfcs/all.csv?space=DEMO&words=a+%26+b&sort=NUMBER&descending=true&totals=true&limit=20",
                        "https://wiki.example.com/confluence/rest/rfc/1.0/spaces/DEMO/rfcs/all.json?space=DEMO&words=a+%26+b&sort=NUMBER&descending=true&totals=true&limit=20");
    }

    @Test
    void reportOfSeveralSpacesSaysOfWhichEachIs() {
        Element report = show(ReportPages.of(ReportQuery.of(Map.of("space", "*")), false, row()));

        assertThat(report.select("th").eachText()).startsWith("Space", "Number");
        assertThat(report.select("tbody td").eachText()).startsWith("DEMO", "RFC-7");
        assertThat(report.select("[name=space]").val()).isEqualTo("*");
        assertThat(report.select(".rfc-downloads a").attr("href")).contains("/rest/rfc/1.0/rfcs/all.csv?space=*&");
    }

    @Test
    void totalsArePicturesWithTheirNumbers() {
        Element totals = show(ReportPages.counted(FIRST, totals(), row())).selectFirst(".rfc-totals");

        assertThat(totals.select("svg[role=img]").attr("aria-label")).startsWith("Opened and decided per month");
        assertThat(totals.select(".rfc-months rect.rfc-opened").eachAttr("height"))
                .containsExactly("25", "100");
        assertThat(totals.select(".rfc-months rect.rfc-decided").eachAttr("y")).containsExactly("114", "64");
        assertThat(totals.select(".rfc-axis").eachText()).containsExactly("4", "0");
        assertThat(totals.select(".rfc-value").eachText()).containsExactly("1", "Feb", "4", "2", "Mar");
        assertThat(totals.select(".rfc-numbers tbody tr").eachText())
                .containsExactly("February 2026 1 0", "March 2026 4 2");
        assertThat(totals.select("dd").eachText())
                .containsExactly("3 days", "9 days", "12 RFC-7: Faster <search> & more");
    }

    @Test
    void numberOfAStatusListsItsRfcsAndAnotherClickAllOfThem() {
        Element tiles = show(ReportPages.counted(
                        ReportPages.query("status", "accepted", "words", "a"), totals(), row()))
                .selectFirst(".rfc-tiles");

        assertThat(tiles.select("button").eachText())
                .containsExactly("1 Proposed", "4 Accepted", "0 Rejected", "0 Implemented", "0 Deprecated");
        assertThat(tiles.select("button[disabled]")).hasSize(3);
        assertThat(tiles.select("button[aria-pressed=true]").eachText()).containsExactly("4 Accepted");
        assertThat(tiles.select("button").eachAttr("data-rfc-query"))
                .startsWith(
                        "space=DEMO&status=PROPOSED&words=a&sort=NUMBER&descending=true&totals=true&limit=20",
                        "space=DEMO&words=a&sort=NUMBER&descending=true&totals=true&limit=20");
    }

    @Test
    void statusThatWasNotCountedCanBeChosenAllTheSame() {
        Totals rejected = new Totals(
                1, Map.of(Status.REJECTED, 1), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        Element tiles = show(ReportPages.counted(ReportPages.query("status", "rejected"), rejected, row()));

        assertThat(tiles.select(".rfc-tile").eachText())
                .containsExactly("– Proposed", "– Accepted", "1 Rejected", "– Implemented", "– Deprecated");
        assertThat(tiles.select(".rfc-tile[disabled]")).isEmpty();
    }

    @Test
    void paperGetsNumbersInsteadOfPicturesAndNoControls() {
        desk.lists(ReportPages.counted(FIRST, totals(), row()));

        Element report = desk.render("rfc-report", "pdf", Map.of());

        assertThat(report.select("button, select, input, svg, details, summary"))
                .isEmpty();
        assertThat(report.select(".rfc-table th").eachText())
                .containsExactly("Number", "Title", "Status", "Author", "Roles", "Last updated");
        assertThat(report.select(".rfc-table td").eachText()).contains("Lead: Approved Security: Waiting (Architect)");
        assertThat(report.select(".rfc-counts tr").eachText())
                .containsExactly("Proposed 1", "Accepted 4", "Rejected 0", "Implemented 0", "Deprecated 0");
        assertThat(report.select(".rfc-numbers tbody tr").eachText())
                .containsExactly("February 2026 1 0", "March 2026 4 2");
    }

    @Test
    void tooManyForTotalsAreCountedWhenOneAsksForIt() {
        Element note = show(ReportPages.of(FIRST, false, row())).selectFirst(".rfc-note");

        assertThat(note.text()).startsWith("Counting so many RFCs takes a while.");
        assertThat(note.select("button").attr("data-rfc-query")).contains("totals=all");
    }

    @Test
    void whatWaitsForTheReaderIsToldWithForWhom() {
        when(desk.report().waitingPage(false, 20)).thenReturn(new WaitingResult(List.of(waitingRow()), 1, false));

        Element waiting = desk.render("rfc-report", "display", Map.of("waitingForMe", "true"));

        assertThat(waiting.select("td").eachText())
                .startsWith("DEMO RFC-7", "Faster <search> & more", "Lead for Reader Security for Lead", "Author");
        assertThat(waiting.select("table caption").text()).isEqualTo("RFCs that wait for you");
    }

    @ParameterizedTest
    @CsvSource({"display,Showing 1 of 57 Show more", "pdf,Showing 1 of 57"})
    void howManyWaitIsSaidWhereTheListIsCut(String output, String pager) {
        when(desk.report().waitingPage(false, 1)).thenReturn(new WaitingResult(List.of(waitingRow()), 57, false));

        Element waiting = desk.render("rfc-report", output, Map.of("waitingForMe", "true", "limit", "1"));

        assertThat(waiting.select(".rfc-pager").text()).isEqualTo(pager);
        assertThat(waiting.select("[data-rfc-more]").eachAttr("data-rfc-more"))
                .isEqualTo(output.equals("display") ? List.of("21") : List.of());
    }

    @Test
    void whatOnlyAsksForAdviceIsListedOnRequest() {
        WaitingRow row = new WaitingRow(row(), List.of(new PendingDecision("Legal", "key-reader", true)));
        when(desk.report().waitingPage(true, 20)).thenReturn(new WaitingResult(List.of(row), 1, true));

        Element waiting = desk.render("rfc-report", "display", Map.of("waitingForMe", "true", "consulted", "true"));

        assertThat(waiting.select("td").eachText()).contains("Legal (consulted) for Reader");
        assertThat(waiting.select("[data-rfc-waiting]").attr("data-rfc-waiting"))
                .isEqualTo("/waiting/fragment?consulted=true");
    }

    @Test
    void whoAskedIsToldOnceWithTheirWords() {
        Asked asked = new Asked("key-author", Instant.parse("2026-03-01T10:00:00Z"), "Please", false);
        Asked again = new Asked("key-author", Instant.parse("2026-03-01T10:00:00Z"), "", true);
        WaitingRow row = new WaitingRow(
                row(),
                List.of(
                        new PendingDecision("Lead", "key-reader", false, asked),
                        new PendingDecision("Legal", "key-reader", false, asked),
                        new PendingDecision("Security", "key-lead", false, again)));
        when(desk.report().waitingPage(false, 20)).thenReturn(new WaitingResult(List.of(row), 1, false));

        Element waiting = desk.render("rfc-report", "display", Map.of("waitingForMe", "true"));

        assertThat(waiting.select("td .rfc-when").eachText())
                .containsExactly(
                        "asked by Author on Mar 1, 2026, 11:00 AM: “Please”",
                        "asked again after changes by Author on Mar 1, 2026, 11:00 AM");
    }

    private static WaitingRow waitingRow() {
        return new WaitingRow(
                row(),
                List.of(
                        new PendingDecision("Lead", "key-reader", false),
                        new PendingDecision("Security", "key-lead", false)));
    }

    @Test
    void nothingThatWaitsIsSaid() {
        when(desk.report().waitingPage(false, 20)).thenReturn(new WaitingResult(List.of(), 0, false));

        assertThat(desk.render("rfc-report", "display", Map.of("waitingForMe", "true"))
                        .text())
                .isEqualTo("Nothing is waiting for you.");
    }

    private Element show(ReportResult page) {
        return desk.lists(page).render("rfc-report", "display", Map.of());
    }

    private static RfcPage page() {
        return RfcPageBuilder.rfc()
                .role("Lead", "any", "key-lead")
                .role("Security", "any", "key-architect")
                .approved("Lead", "key-lead")
                .build();
    }

    private static ReportRow row() {
        return ReportPages.row(page(), false, false);
    }

    private static Totals totals() {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        EnumSet.complementOf(EnumSet.of(Status.DRAFT)).forEach(status -> statuses.put(status, 0));
        statuses.put(Status.PROPOSED, 1);
        statuses.put(Status.ACCEPTED, 4);
        Instant opened = MacroFixture.CLOCK.instant().minus(Duration.ofDays(12));
        Rfc rfc = page().rfc();
        ListedRfc oldest = new ListedRfc(
                new Rfc(
                        rfc.pageId(),
                        rfc.spaceKey(),
                        rfc.number(),
                        rfc.title(),
                        rfc.author(),
                        rfc.status(),
                        opened,
                        opened,
                        null,
                        1,
                        "now",
                        1),
                "/spaces/DEMO/pages/12",
                List.of(),
                null,
                user -> true);
        return new Totals(
                5,
                statuses,
                List.of(new Totals.Month(YearMonth.of(2026, 2), 1, 0), new Totals.Month(YearMonth.of(2026, 3), 4, 2)),
                Optional.of(Duration.ofHours(80)),
                Optional.of(Duration.ofDays(9)),
                Optional.of(oldest));
    }
}
