package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import net.rfcdesk.rfc.RfcNumber;

/**
 * Gives each space its numbers without gaps. A number is given in the transaction that uses it, under a lock that lasts until it
 * ends: a unique key alone would spoil the save of the page that loses on PostgreSQL.
 */
final class Numbers {

    private final ActiveObjects ao;
    private final SiteLock lock;

    Numbers(ActiveObjects ao) {
        this.ao = ao;
        this.lock = new SiteLock(ao);
    }

    /** Must be called in a transaction. */
    RfcNumber next(String spaceKey) {
        lock.take();
        SequenceRow row = ofSpace(spaceKey);
        row.setLastNumber(row.getLastNumber() + 1);
        row.save();
        return RfcNumber.of(row.getLastNumber());
    }

    void forget(String spaceKey) {
        ao.deleteWithSQL(SequenceRow.class, "SPACE_KEY = ?", spaceKey);
    }

    private SequenceRow ofSpace(String spaceKey) {
        SequenceRow[] found = find(spaceKey);
        return found.length > 0
                ? found[0]
                : ao.create(SequenceRow.class, Map.of("SPACE_KEY", spaceKey, "LAST_NUMBER", 0));
    }

    private SequenceRow[] find(String spaceKey) {
        return ao.find(SequenceRow.class, "SPACE_KEY = ?", spaceKey);
    }
}
