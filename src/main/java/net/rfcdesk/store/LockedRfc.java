package net.rfcdesk.store;

import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Outcome;
import net.rfcdesk.rfc.Rfc;

/** An RFC that nobody else can change until the transaction ends. */
public final class LockedRfc {

    private final RfcRow row;
    private final OpenRecord record;
    private StoredRfc stored;
    private final SpaceSettings settings;

    /** @param settings of the space that the RFC is known to be in */
    LockedRfc(RfcRow row, OpenRecord record, SpaceSettings settings) {
        this.row = row;
        this.record = record;
        this.stored = Rows.rfc(row);
        this.settings = settings;
    }

    public StoredRfc stored() {
        return stored;
    }

    /** With the number as its space calls it. */
    public Rfc rfc() {
        return stored.rfc().numbered(settings.prefix());
    }

    public History history() {
        return record.history();
    }

    /** Of the space that the RFC is known to be in. */
    public SpaceSettings settings() {
        return settings;
    }

    /** Writes what happened, and the state that the RFC is in by that. */
    public void write(Entry entry) {
        write(stored.authorName(), stored.roles(), stored.decideBy(), List.of(entry));
    }

    /**
     * Writes what happened, and the state that the RFC is in by that.
     *
     * @param authorName to sort by; may be null
     * @param roles as the page has them now
     * @param decideBy the day that the page names now; null for none
     * @param entries in their order; none when nothing is to be told of it
     */
    public void write(String authorName, List<Role> roles, LocalDate decideBy, List<Entry> entries) {
        Outcome outcome = stored.outcome();
        for (Entry entry : entries) {
            outcome = outcome.after(record.append(entry));
        }
        stored = StoredRfc.of(outcome, authorName, roles, decideBy);
        Rows.write(stored, record.history(), row);
        row.save();
    }
}
