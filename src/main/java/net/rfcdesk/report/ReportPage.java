package net.rfcdesk.report;

import java.util.List;

/** One page of a report; how many rows there are in all is not told, since not all may be seen by the reader. */
public record ReportPage(ReportQuery query, List<ReportRow> rows, boolean hasNext) {

    public ReportPage {
        rows = List.copyOf(rows);
    }
}
