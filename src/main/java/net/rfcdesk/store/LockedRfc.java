package net.rfcdesk.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/** An RFC that nobody else can change until the transaction ends. */
public final class LockedRfc {

    private final RfcRow row;
    private final RecordWriter record;
    private final RecordStore recordStore;
    private LoadedRecords records;
    private StoredRfc stored;
    private boolean written;

    /** @param record read together with that of the space that the RFC is known to be in */
    LockedRfc(RfcRow row, RecordWriter record, RecordStore recordStore) {
        this.row = row;
        this.record = record;
        this.recordStore = recordStore;
        this.records = record.read();
        this.stored = Rows.rfc(row);
    }

    public StoredRfc stored() {
        return stored;
    }

    /** With the number as its space calls it. */
    public Rfc rfc() {
        return stored.rfc().numbered(settings().prefix());
    }

    private String spaceKey() {
        return stored.rfc().spaceKey();
    }

    public History history() {
        return record.history();
    }

    /** Of the space that the RFC is known to be in. */
    public SpaceSettings settings() {
        return records.settingsOf(spaceKey());
    }

    /** Its own with what was written, and its space's. */
    public LoadedRecords records() {
        return records.with(StreamId.page(stored.rfc().pageId()), record.history());
    }

    /** Writes what happened, and the state that the RFC is in by that. */
    public void write(Entry entry) {
        write(stored.authorName(), stored.roles(), stored.decideBy(), List.of(entry));
    }

    /**
     * Writes what happened, and the state that the RFC is in by that; it is stored when the transaction ends.
     *
     * @param authorName to sort by
     * @param roles as the page has them now
     * @param decideBy the day that the page names now
     * @param entries in their order; none when nothing is to be told of it
     */
    public void write(
            @Nullable String authorName, List<Role> roles, @Nullable LocalDate decideBy, List<Entry> entries) {
        String before = spaceKey();
        RfcState state = stored.state();
        for (Entry entry : entries) {
            state = state.after(record.add(entry));
        }
        if (!entries.isEmpty() && row.getNewsAt() == RfcRow.NEVER) {
            row.setNewsAt(entries.get(0).at().toEpochMilli());
            row.setToldRevision(stored.rfc().revision());
        }
        stored = StoredRfc.of(
                state, authorName, roles, decideBy, history().reviewMonths().orElse(null));
        row.setSearchable(false);
        written = true;
        if (!spaceKey().equals(before)) {
            records = recordStore.histories(Set.of(StreamId.space(spaceKey())));
        }
    }

    /** @return what happened since people were told; with it, the record of which they were told */
    public News news() {
        List<Entry> all = history().entries();
        int told = row.getNewsAt() == RfcRow.NEVER ? all.size() : (int) Math.min(row.getToldRevision(), all.size());
        return new News(new History(all.subList(0, told)), all.subList(told, all.size()));
    }

    /**
     * PlannedNotices of an RFC.
     *
     * @param told its record as it was when people were last told of it; empty when they never were
     * @param entries what happened since, oldest first
     */
    public record News(History told, List<Entry> entries) {}

    /** Notes that people are told of everything by now. */
    public void toldAll() {
        row.setNewsAt(RfcRow.NEVER);
        written = true;
    }

    /** Notes that the host's search was told of it. @param known as it was then */
    public void indexed(StoredRfc known) {
        if (known.equals(stored)) {
            row.setSearchable(true);
            written = true;
        }
    }

    /** Stores what was written. */
    void save() {
        if (written) {
            record.save();
            Rows.write(stored, record.history(), settings(), row);
            row.save();
        }
    }
}
