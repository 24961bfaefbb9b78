package net.rfcdesk.page;

import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcRef;
import org.jspecify.annotations.Nullable;

/**
 * Another RFC that an RFC has to do with, as far as the reader may see it.
 *
 * @param entry of the record that tells of it
 * @param place where it was to be found when it was linked
 * @param listed none when its page is gone, or may not be viewed
 * @param removable whether the reader may take the link back
 */
public record LinkedRfc(
        int entry,
        Relation relation,
        RfcRef place,
        @Nullable ListedRfc listed,
        boolean removable) {

    public boolean seen() {
        return listed != null;
    }
}
