package net.rfcdesk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of all RFCs of a space, in the order in which their pages were made.
 *
 * @param next page id after which the next part begins; none when this is the last one
 */
public record ReportSlice(List<ReportRow> rows, @Nullable Long next) {

    public ReportSlice {
        rows = List.copyOf(rows);
    }
}
