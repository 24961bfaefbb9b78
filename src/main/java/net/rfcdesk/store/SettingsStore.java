package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.StreamId;

/** Keeps how each space handles its RFCs, and what the site says about that: the newest entries of their records. */
public final class SettingsStore {

    private final SiteLock lock;
    private final Transactions transactions;
    private final RecordStore records;

    public SettingsStore(ActiveObjects ao, Transactions transactions, RecordStore records) {
        this.lock = new SiteLock(ao);
        this.transactions = transactions;
        this.records = records;
    }

    /** @return what holds in the space */
    public SpaceSettings of(String spaceKey) {
        return read(spaceKey).settingsOf(spaceKey);
    }

    /** @return the record of a space, and that of the site; one statement, and another one when it was not read lately as it is now */
    public LoadedRecords read(String spaceKey) {
        return records.histories(Set.of(StreamId.space(spaceKey)));
    }

    /** @return the record of the site; statements as above */
    public LoadedRecords readSite() {
        return records.histories(Set.of(StreamId.SITE));
    }

    /**
     * Of two who change them at once the second one changes what the first one has made of them.
     *
     * @param change is given what the space chose, and says what it chooses now
     * @return the settings as they are afterwards
     */
    public ChosenSettings change(
            String spaceKey, Function<ChosenSettings, SpaceSettings> change, Actor actor, Instant at) {
        return transactions.run(() -> {
            lock.take();
            RecordWriter record = records.open(StreamId.space(spaceKey));
            ChosenSettings before = record.read().chosenIn(spaceKey);
            SpaceSettings after = change.apply(before);
            if (!after.equals(before.chosen())) {
                record.add(Entry.settingsChanged(actor, at, after));
                record.save();
            }
            return new ChosenSettings(after, before.site());
        });
    }

    /** As {@link #change}, for the site. */
    public SiteStandards changeSite(UnaryOperator<SiteStandards> change, Actor actor, Instant at) {
        return transactions.run(() -> {
            lock.take();
            RecordWriter record = records.open(StreamId.SITE);
            SiteStandards before = record.read().site();
            SiteStandards after = change.apply(before);
            if (!after.equals(before)) {
                record.add(Entry.siteSettingsChanged(actor, at, after));
                record.save();
            }
            return after;
        });
    }
}
