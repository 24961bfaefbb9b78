package net.rfcdesk.web;

import java.util.List;

/**
 * Rows of the report that belong together.
 *
 * @param label what they have in common; empty when the report is not grouped
 * @param count how many are shown, in words
 */
public record ReportGroup(String label, String count, List<ReportLine> rows) {
    public ReportGroup {
        rows = List.copyOf(rows);
    }

    public boolean labelled() {
        return !label.isEmpty();
    }
}
