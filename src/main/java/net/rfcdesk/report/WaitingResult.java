package net.rfcdesk.report;

import java.util.List;

/**
 * The first RFCs that wait for the reader.
 *
 * @param total how many there are; these may be fewer
 * @param consulted whether those are among them that only ask for advice
 */
public record WaitingResult(List<WaitingRow> rows, int total, boolean consulted) {

    public WaitingResult {
        rows = List.copyOf(rows);
    }

    static WaitingResult of(List<WaitingRow> all, boolean consulted, int limit) {
        return new WaitingResult(all.subList(0, Math.min(limit, all.size())), all.size(), consulted);
    }
}
