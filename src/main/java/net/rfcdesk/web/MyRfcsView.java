package net.rfcdesk.web;

import java.util.List;

/**
 * What the page shows that everybody has of their own.
 *
 * @param list that is shown, for programs
 * @param notifications address of the page on which one chooses what one is told by mail
 * @param range which of how many these are, in words
 * @param previous address of the rows before; empty when there are none
 * @param next address of the rows after; empty when there are none
 */
public record MyRfcsView(
        String list,
        List<MyRfcsTab> tabs,
        List<MyRfcsLine> rows,
        String emptyText,
        String notifications,
        String range,
        String previous,
        String next) {
    public MyRfcsView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public boolean paged() {
        return !previous.isEmpty() || !next.isEmpty();
    }

    public boolean hasPrevious() {
        return !previous.isEmpty();
    }

    public boolean hasNext() {
        return !next.isEmpty();
    }
}
