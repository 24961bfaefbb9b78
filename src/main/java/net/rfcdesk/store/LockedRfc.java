package net.rfcdesk.store;

import java.util.List;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.SpaceSettings;

/** An RFC that nobody else can change until the transaction ends. */
public final class LockedRfc {

    private final RecordStore store;
    private final RfcRow row;
    private StoredRfc stored;
    private final SpaceSettings settings;
    private History history;

    LockedRfc(RecordStore store, RfcRow row, Records records) {
        this.store = store;
        this.row = row;
        this.stored = Rows.rfc(row);
        this.history = records.ofPage(row.getPageId());
        this.settings = records.settingsOf(row.getSpaceKey());
    }

    public StoredRfc stored() {
        return stored;
    }

    public History history() {
        return history;
    }

    /** Of the space that the RFC is known to be in. */
    public SpaceSettings settings() {
        return settings;
    }

    /** Writes the RFC's new state together with what brought it about. */
    public void write(StoredRfc changed, List<Entry> entries) {
        entries.forEach(this::append);
        Rows.write(changed, stored.rfc().revision() + 1, history, row);
        row.save();
        stored = Rows.rfc(row);
    }

    private void append(Entry entry) {
        history = history.with(store.append(Subject.page(stored.rfc().pageId()), entry));
    }
}
