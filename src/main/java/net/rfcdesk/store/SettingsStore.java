package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.StreamId;

/** Keeps how each space handles its RFCs: the newest entry of the space's record. */
public final class SettingsStore {

    private final SiteLock lock;
    private final Transactions transactions;
    private final RecordStore records;

    public SettingsStore(ActiveObjects ao, Transactions transactions, RecordStore records) {
        this.lock = new SiteLock(ao);
        this.transactions = transactions;
        this.records = records;
    }

    public SpaceSettings of(String spaceKey) {
        return read(spaceKey).settingsOf(spaceKey);
    }

    /** @return the record of a space alone; one statement, and another one when it was not read lately as it is now */
    public LoadedRecords read(String spaceKey) {
        return records.histories(Set.of(StreamId.space(spaceKey)));
    }

    /**
     * Of two who change them at once the second one changes what the first one has made of them.
     *
     * @return the settings as they are afterwards
     */
    public SpaceSettings change(String spaceKey, UnaryOperator<SpaceSettings> change, Actor actor, Instant at) {
        return transactions.run(() -> {
            lock.take();
            RecordWriter record = records.open(StreamId.space(spaceKey));
            SpaceSettings before = record.read().settingsOf(spaceKey);
            SpaceSettings after = change.apply(before);
            if (!after.equals(before)) {
                record.add(Entry.settingsChanged(actor, at, after));
                record.save();
            }
            return after;
        });
    }
}
