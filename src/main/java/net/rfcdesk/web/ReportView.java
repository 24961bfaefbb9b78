package net.rfcdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report macro shows.
 *
 * @param totals of all that fit; none when they are not shown
 * @param counting query that counts all, when there were too many to count unasked; empty otherwise
 * @param emptyText said in place of a table without rows
 * @param range of the rows, in words
 * @param found how many there are, or which these are, in a sentence
 * @param previous query for the rows before; empty when there are none
 * @param next query for the rows after; empty when there are none
 * @param csv address of all rows as a file for spreadsheets
 * @param json address of all rows for programs
 * @param screen whether controls can be used and pictures drawn
 */
public record ReportView(
        ReportControls controls,
        @Nullable TotalsView totals,
        String counting,
        List<ReportColumn> columns,
        List<ReportGroup> groups,
        String emptyText,
        String range,
        String found,
        String previous,
        String next,
        String csv,
        String json,
        boolean screen) {
    public ReportView {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    public boolean empty() {
        return groups.isEmpty();
    }

    public boolean counted() {
        return totals != null;
    }

    public boolean uncounted() {
        return !counting.isEmpty();
    }

    public int width() {
        return columns.size();
    }

    public boolean hasPrevious() {
        return !previous.isEmpty();
    }

    public boolean hasNext() {
        return !next.isEmpty();
    }

    public boolean paged() {
        return hasPrevious() || hasNext();
    }
}
