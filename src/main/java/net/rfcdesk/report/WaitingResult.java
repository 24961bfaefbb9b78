package net.rfcdesk.report;

import java.util.List;

/**
 * The first RFCs that wait for the reader.
 *
 * @param total how many there are; these may be fewer
 */
public record WaitingResult(List<WaitingRow> rows, int total) {

    public WaitingResult {
        rows = List.copyOf(rows);
    }

    static WaitingResult of(List<WaitingRow> all, int limit) {
        return new WaitingResult(all.subList(0, Math.min(limit, all.size())), all.size());
    }
}
