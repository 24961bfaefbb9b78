package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.record.ChainedEntry;

/**
 * A part of an RFC's record, as a reader gets it.
 *
 * @param entries newest first
 * @param hasOlder whether there are entries before the last of these
 */
public record RecordSlice(List<ChainedEntry> entries, boolean hasOlder) {

    public RecordSlice {
        entries = List.copyOf(entries);
    }
}
