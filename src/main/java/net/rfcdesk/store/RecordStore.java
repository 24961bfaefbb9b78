package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.java.ao.Query;
import net.rfcdesk.record.Chain;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Head;
import net.rfcdesk.record.Link;
import net.rfcdesk.record.Subject;

/** Writes records, each entry chained to the one before it, and reads them as they are stored, whatever was done to them. */
public final class RecordStore {

    private final ActiveObjects ao;

    public RecordStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** @return all of them, oldest first, in one statement */
    public List<Link> links(Subject subject) {
        return links(Query.select().where("SUBJECT = ?", subject.text()).order("SEQUENCE_NO ASC, ID ASC"));
    }

    /**
     * In one statement.
     *
     * @param before number that all of them are below
     * @return the newest of them first
     */
    public List<Link> links(Subject subject, int before, int limit) {
        return links(Query.select()
                .where("SUBJECT = ? AND SEQUENCE_NO < ?", subject.text(), before)
                .order("SEQUENCE_NO DESC, ID DESC")
                .limit(limit));
    }

    public Head head(Subject subject) {
        return row(subject)
                .map(row -> new Head(row.getLastSequence(), row.getLastHash()))
                .orElseGet(() -> Head.of(subject));
    }

    /**
     * Must be called in a transaction; of two at once at most one succeeds.
     *
     * @return the entry with its number
     */
    Entry append(Subject subject, Entry entry) {
        Head head = head(subject);
        Link link =
                Chain.after(head, entry.numbered(head.next()), UUID.randomUUID().toString());
        ao.create(EntryRow.class, Rows.columns(subject, link));
        write(subject, Head.at(link));
        return link.entry();
    }

    void forget(Subject subject) {
        ao.deleteWithSQL(EntryRow.class, "SUBJECT = ?", subject.text());
        ao.deleteWithSQL(RecordRow.class, "SUBJECT = ?", subject.text());
    }

    private void write(Subject subject, Head head) {
        Optional<RecordRow> known = row(subject);
        known.ifPresent(row -> {
            row.setLastSequence(head.sequence());
            row.setLastHash(head.hash());
            row.save();
        });
        if (known.isEmpty()) {
            ao.create(
                    RecordRow.class,
                    Map.of("SUBJECT", subject.text(), "LAST_SEQUENCE", head.sequence(), "LAST_HASH", head.hash()));
        }
    }

    private Optional<RecordRow> row(Subject subject) {
        return Arrays.stream(ao.find(RecordRow.class, "SUBJECT = ?", subject.text()))
                .findFirst();
    }

    private List<Link> links(Query query) {
        return Arrays.stream(ao.find(EntryRow.class, query)).map(Rows::link).toList();
    }
}
