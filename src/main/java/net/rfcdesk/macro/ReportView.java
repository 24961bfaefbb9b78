package net.rfcdesk.macro;

import java.util.List;

/**
 * What the report macro shows.
 *
 * @param path of the space's RFCs below the REST resource's address
 * @param emptyText said in place of a table without rows
 * @param range of the rows, in words
 * @param previous query for the rows before; empty when there are none
 * @param next query for the rows after; empty when there are none
 * @param words that somebody searched the titles for; empty when nobody did
 * @param search query to which words are added
 * @param csv address of all rows as a file for spreadsheets
 * @param json address of all rows for programs
 * @param screen whether controls can be used
 */
public record ReportView(
        String path,
        List<ReportFilter> filters,
        List<ReportColumn> columns,
        List<ReportLine> rows,
        String emptyText,
        String range,
        String previous,
        String next,
        String words,
        String search,
        String csv,
        String json,
        boolean screen) {
    public ReportView {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean empty() {
        return rows.isEmpty();
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
