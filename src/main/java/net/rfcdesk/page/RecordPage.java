package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.record.Link;

/**
 * A part of an RFC's record, as a reader gets it.
 *
 * @param links newest first
 * @param hasOlder whether there are entries before the last of these
 */
public record RecordPage(List<Link> links, boolean hasOlder) {

    public RecordPage {
        links = List.copyOf(links);
    }
}
