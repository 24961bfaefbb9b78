package net.rfcdesk.report;

import java.util.List;
import java.util.Map;

/**
 * Part of one of the reader's own lists, and how long each of them is.
 *
 * @param offset how many come before these
 * @param rows with what of them waits for the reader, in the list of that only
 */
public record MyRfcsResult(MyList list, int offset, Map<MyList, Integer> counts, List<WaitingRow> rows) {

    public MyRfcsResult {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }

    public int total() {
        return counts.getOrDefault(list, 0);
    }

    public boolean hasNext() {
        return offset + rows.size() < total();
    }
}
