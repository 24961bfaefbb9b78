package net.rfcdesk.report;

import java.util.List;

/**
 * A part of all RFCs of a space, in the order in which their pages were made.
 *
 * @param next page id after which the next part begins; null when this is the last one
 */
public record ReportSlice(List<ReportRow> rows, Long next) {

    public ReportSlice {
        rows = List.copyOf(rows);
    }
}
