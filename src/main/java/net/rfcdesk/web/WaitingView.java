package net.rfcdesk.web;

import java.util.List;

/**
 * What the report macro shows of what waits for the reader.
 *
 * @param range how many of how many these are; empty when they are all
 * @param next how many to show next
 * @param path below the plugin's REST address, from which the list comes; ends with a query
 * @param page whether more can be asked for
 */
public record WaitingView(List<WaitingLine> rows, String range, int next, String path, boolean page) {
    public WaitingView {
        rows = List.copyOf(rows);
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public boolean cut() {
        return !range.isEmpty();
    }
}
