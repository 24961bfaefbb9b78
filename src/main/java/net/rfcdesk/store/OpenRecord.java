package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import java.util.UUID;
import net.rfcdesk.record.Chain;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Head;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Link;
import net.rfcdesk.record.Subject;

/** A record to which entries are added in one transaction; of two who do so at once at most one succeeds. */
final class OpenRecord {

    private final ActiveObjects ao;
    private final RecordCache cache;
    private final Subject subject;
    private final Records read;
    private RecordRow row;
    private History history;

    /**
     * @param row how far the record has come; null when there is none yet
     * @param read it and what was read alongside
     */
    OpenRecord(ActiveObjects ao, RecordCache cache, Subject subject, RecordRow row, Records read) {
        this.ao = ao;
        this.cache = cache;
        this.subject = subject;
        this.row = row;
        this.read = read;
        this.history = read.of(subject);
    }

    /** As it was when it was opened, and what was read alongside. */
    Records read() {
        return read;
    }

    /** With what was added. */
    History history() {
        return history;
    }

    /** @return the entry with its number */
    Entry append(Entry entry) {
        Head head = row == null ? Head.of(subject) : RecordStore.head(row);
        Link link =
                Chain.after(head, entry.numbered(head.next()), UUID.randomUUID().toString());
        ao.create(EntryRow.class, Rows.columns(subject, link));
        write(Head.at(link));
        history = history.with(link.entry());
        cache.keep(link.hash(), history);
        return link.entry();
    }

    private void write(Head head) {
        if (row == null) {
            row = ao.create(
                    RecordRow.class,
                    Map.of("SUBJECT", subject.text(), "LAST_SEQUENCE", head.sequence(), "LAST_HASH", head.hash()));
        } else {
            row.setLastSequence(head.sequence());
            row.setLastHash(head.hash());
            row.save();
        }
    }
}
