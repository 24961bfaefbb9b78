package net.rfcdesk.web;

import java.util.List;

/**
 * A part of an RFC's record.
 *
 * @param check whether all of it is what was recorded, in words
 * @param lines newest first
 * @param older number below which the next part begins; 0 when there is none
 */
public record RecordView(
        long pageId, boolean intact, String check, String icon, List<RecordLine> lines, int older, String file) {
    public RecordView {
        lines = List.copyOf(lines);
    }

    public boolean hasOlder() {
        return older > 0;
    }
}
