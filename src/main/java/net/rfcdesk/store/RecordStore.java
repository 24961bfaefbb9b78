package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import net.java.ao.Query;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Head;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Link;
import net.rfcdesk.record.Subject;

/** Writes records, each entry chained to the one before it, and reads them as they are stored, whatever was done to them. */
public final class RecordStore {

    private static final String OLDEST_FIRST = "SEQUENCE_NO ASC, ID ASC";

    private final ActiveObjects ao;
    private final RowReader<EntryRow> entries;
    private final RowReader<RecordRow> records;
    private final RecordCache cache = new RecordCache();

    public RecordStore(ActiveObjects ao) {
        this.ao = ao;
        this.entries = new RowReader<>(ao, EntryRow.class);
        this.records = new RowReader<>(ao, RecordRow.class);
    }

    /** @return all of them, oldest first, in one statement */
    public List<Link> links(Subject subject) {
        return links(entries.select().where("SUBJECT = ?", subject.text()).order(OLDEST_FIRST));
    }

    /**
     * In one statement.
     *
     * @param before number that all of them are below
     * @return the newest of them first
     */
    public List<Link> links(Subject subject, int before, int limit) {
        return links(entries.select()
                .where("SUBJECT = ? AND SEQUENCE_NO < ?", subject.text(), before)
                .order("SEQUENCE_NO DESC, ID DESC")
                .limit(limit));
    }

    /**
     * A page's entries are looked for also when somebody has removed what names the newest one.
     *
     * @return those of what has a record; in one statement, and another one for all that were not read lately as they are now
     */
    Records histories(Set<Subject> subjects) {
        return histories(subjects, heads(subjects));
    }

    /** As above, in one statement, and without keeping them. */
    Records passing(Set<Subject> subjects) {
        return new Records(read(subjects, (hash, history) -> {}));
    }

    /**
     * Must be called in a transaction.
     *
     * @param alongside what else is read in the same statement
     */
    OpenRecord open(Subject subject, Subject... alongside) {
        Set<Subject> subjects = new HashSet<>(Set.of(alongside));
        subjects.add(subject);
        Map<Subject, RecordRow> rows = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        for (RecordRow row : ao.find(
                RecordRow.class, "SUBJECT IN (" + marks + ")", texts(subjects).toArray())) {
            rows.put(new Subject(row.getSubject()), row);
        }
        Map<Subject, Head> heads = new HashMap<>();
        rows.forEach((each, row) -> heads.put(each, head(row)));
        return new OpenRecord(ao, cache, subject, rows.get(subject), histories(subjects, heads));
    }

    private Records histories(Set<Subject> subjects, Map<Subject, Head> heads) {
        Map<Subject, History> found = new HashMap<>();
        heads.forEach((subject, head) -> cache.find(head.hash()).ifPresent(history -> found.put(subject, history)));
        Set<Subject> unread = new HashSet<>(subjects);
        unread.removeIf(subject -> found.containsKey(subject) || !heads.containsKey(subject) && !subject.isPage());
        found.putAll(read(unread, cache::keep));
        return new Records(found);
    }

    public Head head(Subject subject) {
        return heads(Set.of(subject)).getOrDefault(subject, Head.of(subject));
    }

    private Map<Subject, Head> heads(Set<Subject> subjects) {
        Map<Subject, Head> heads = new HashMap<>();
        records.read("SUBJECT", texts(subjects), "ID ASC", row -> heads.put(new Subject(row.getSubject()), head(row)));
        return heads;
    }

    /** @param keeper is given each of them with the hash of its newest entry */
    private Map<Subject, History> read(Set<Subject> subjects, BiConsumer<String, History> keeper) {
        Map<Subject, List<Entry>> read = new HashMap<>();
        Map<Subject, String> hashes = new HashMap<>();
        entries.read("SUBJECT", texts(subjects), OLDEST_FIRST, row -> {
            Subject subject = new Subject(row.getSubject());
            hashes.put(subject, row.getEntryHash());
            return read.computeIfAbsent(subject, none -> new ArrayList<>()).add(Rows.entry(row));
        });
        Map<Subject, History> histories = new HashMap<>();
        read.forEach((subject, its) -> {
            History history = new History(its);
            keeper.accept(hashes.get(subject), history);
            histories.put(subject, history);
        });
        return histories;
    }

    private static List<String> texts(Set<Subject> subjects) {
        return subjects.stream().map(Subject::text).toList();
    }

    static Head head(RecordRow row) {
        return new Head(row.getLastSequence(), row.getLastHash());
    }

    void forget(Subject subject) {
        ao.deleteWithSQL(EntryRow.class, "SUBJECT = ?", subject.text());
        ao.deleteWithSQL(RecordRow.class, "SUBJECT = ?", subject.text());
    }

    private List<Link> links(Query query) {
        return entries.read(query, Rows::link);
    }
}
