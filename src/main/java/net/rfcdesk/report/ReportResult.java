package net.rfcdesk.report;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Now;

/**
 * One page of a report; how many rows there are in all is not told, since not all may be seen by the reader.
 *
 * @param now when it was read
 * @param drafts whether there can be drafts, so that readers may ask for them
 * @param totals of all that the reader may see of what fits; empty when they were not asked for, or there are too many to count
 */
public record ReportResult(
        ReportQuery query, Now now, List<ReportRow> rows, boolean hasNext, boolean drafts, Optional<Totals> totals) {

    public ReportResult {
        rows = List.copyOf(rows);
    }
}
