package net.rfcdesk.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.approval.OpenRequests;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.Totals;
import net.rfcdesk.rfc.Now;

/** Makes reports for tests, read by somebody in Berlin on 5 March 2026. */
final class ReportPages {
    static final Now NOW = new Now(MacroFixture.CLOCK.instant(), ZoneId.of("Europe/Berlin"));

    private ReportPages() {}

    static ReportResult of(ReportQuery query, boolean hasNext, ReportRow... rows) {
        return new ReportResult(query, NOW, List.of(rows), hasNext, false, Optional.empty());
    }

    static ReportResult counted(ReportQuery query, Totals totals, ReportRow... rows) {
        return new ReportResult(query, NOW, List.of(rows), false, false, Optional.of(totals));
    }

    /** Of a space that lets RFCs begin as drafts. */
    static ReportResult withDrafts(ReportQuery query, ReportRow... rows) {
        return new ReportResult(query, NOW, List.of(rows), false, true, Optional.empty());
    }

    /** @param words as an address has them: a word and its value, and so on. @return of the space DEMO, with totals */
    static ReportQuery query(String... words) {
        Map<String, String> query = new HashMap<>(Map.of("space", "DEMO", "totals", "true"));
        for (int i = 0; i < words.length; i += 2) {
            query.put(words[i], words[i + 1]);
        }
        return ReportQuery.of(query);
    }

    /** Bypassed and superseded, to be decided by 4 March. */
    static ReportRow row(RfcPage page) {
        return row(page, true, true);
    }

    static ReportRow row(RfcPage page, boolean bypassed, boolean superseded) {
        return new ReportRow(
                page.rfc(),
                "/spaces/DEMO/pages/12",
                LocalDate.of(2026, 3, 4),
                true,
                page.roles(),
                page.minimumApprovals(),
                List.of("key-lead"),
                List.of("architects"),
                new Awaited(List.of("key-reader"), List.of("lawyers")),
                bypassed,
                false,
                false,
                new OpenRequests(0, 0),
                superseded,
                false);
    }
}
