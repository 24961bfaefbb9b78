package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Puts in one order what may happen only once at a time on the whole site: numbers given, delegates named, settings changed,
 * RFCs superseded, progress noted. */
final class SiteLock {

    /** No space can have this key. */
    static final String ROW = "*";

    /** Nor this one. */
    private static final String STEP = "*step";

    private final ActiveObjects ao;

    SiteLock(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Must be called in a transaction, which holds it until it ends.
     *
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOST_RACE} when the transaction does not see what those did who had it before
     */
    void take() {
        SequenceRow lock = row(ROW).orElseThrow(
                        () -> new IllegalStateException("The table of RFC numbers has lost its row \"" + ROW
                                + "\"; insert it with LAST_NUMBER 0, or restore the table from a backup"));
        lock.setTouched(UUID.randomUUID().toString());
        lock.save();
        step();
    }

    /**
     * Where transactions go on reading what was there when they began, as in MySQL's REPEATABLE READ, a transaction that has waited for the lock
     * would decide by what is no longer true. What is deleted is looked for as it is now: it is not there when the last step that is
     * read is not the last one that was taken.
     */
    private void step() {
        Optional<SequenceRow> read = row(STEP);
        int last = read.map(SequenceRow::getLastNumber).orElse(0);
        if (read.isPresent()
                && ao.deleteWithSQL(SequenceRow.class, "SPACE_KEY = ? AND LAST_NUMBER = ?", STEP, last) == 0) {
            throw Refusal.of(RefusalCode.LOST_RACE).exception();
        }
        ao.create(SequenceRow.class, Map.of("SPACE_KEY", STEP, "LAST_NUMBER", last + 1));
    }

    private Optional<SequenceRow> row(String key) {
        return Arrays.stream(ao.find(SequenceRow.class, "SPACE_KEY = ?", key)).findFirst();
    }
}
