package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.rfc.Rfc;
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

    /** Also of a space that is gone the numbers stay used, so that none ever means two pages. Must be called in a transaction. */
    RfcNumber next(String spaceKey) {
        lock.take();
        SequenceRow row = ofSpace(spaceKey);
        row.setLastNumber(row.getLastNumber() + 1);
        row.save();
        return RfcNumber.of(row.getLastNumber());
    }

    /** Remembers a number that a page had in a space which it leaves. Must be called in a transaction. */
    void keep(Rfc rfc) {
        String key = key(rfc.spaceKey(), rfc.number().value());
        if (former(key).isEmpty()) {
            ao.create(
                    FormerNumberRow.class,
                    Map.of(
                            "NUMBER_KEY", key,
                            "PAGE_ID", rfc.pageId(),
                            "SPACE_KEY", Width.whole(rfc.spaceKey(), Width.WIDEST),
                            "RFC_NUMBER", rfc.number().value()));
        }
    }

    /** @return the number that a page had when it was in that space before */
    Optional<RfcNumber> formerOf(long pageId, String spaceKey) {
        return Arrays.stream(ao.find(FormerNumberRow.class, "PAGE_ID = ? AND SPACE_KEY = ?", pageId, spaceKey))
                .map(row -> RfcNumber.of(row.getRfcNumber()))
                .findFirst();
    }

    /** @return the page that has a number, or had it */
    Optional<Long> pageOf(String spaceKey, int number) {
        String key = key(spaceKey, number);
        return Arrays.stream(ao.find(RfcRow.class, "NUMBER_KEY = ?", key))
                .map(RfcRow::getPageId)
                .findFirst()
                .or(() -> former(key).map(FormerNumberRow::getPageId));
    }

    void forget(long pageId) {
        ao.deleteWithSQL(FormerNumberRow.class, "PAGE_ID = ?", pageId);
    }

    static String key(String spaceKey, int number) {
        return Width.hashed(spaceKey + ":" + number, Width.KEY);
    }

    private Optional<FormerNumberRow> former(String key) {
        return Arrays.stream(ao.find(FormerNumberRow.class, "NUMBER_KEY = ?", key))
                .findFirst();
    }

    private SequenceRow ofSpace(String spaceKey) {
        SequenceRow[] found = find(spaceKey);
        return found.length > 0
                ? found[0]
                : ao.create(
                        SequenceRow.class, Map.of("SPACE_KEY", Width.whole(spaceKey, Width.WIDEST), "LAST_NUMBER", 0));
    }

    private SequenceRow[] find(String spaceKey) {
        return ao.find(SequenceRow.class, "SPACE_KEY = ?", spaceKey);
    }
}
