package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.UUID;

/** Puts in one order what may happen only once at a time on the whole site: numbers given, delegates named, settings changed,
 * RFCs superseded, progress noted. */
final class SiteLock {

    /** No space can have this key. */
    static final String ROW = "*";

    private final ActiveObjects ao;

    SiteLock(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Must be called in a transaction, which holds it until it ends. */
    void take() {
        SequenceRow[] found = ao.find(SequenceRow.class, "SPACE_KEY = ?", ROW);
        if (found.length == 0) {
            throw new IllegalStateException("The table of RFC numbers has lost its row \"" + ROW
                    + "\"; insert it with LAST_NUMBER 0, or restore the table from a backup");
        }
        found[0].setTouched(UUID.randomUUID().toString());
        found[0].save();
    }
}
