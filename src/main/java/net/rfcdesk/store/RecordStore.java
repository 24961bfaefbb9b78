package net.rfcdesk.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.rfcdesk.record.Head;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Link;
import net.rfcdesk.record.Subject;

/** Writes records, each entry chained to the one before it, and reads them as they are stored, whatever was done to them. */
public final class RecordStore {

    private final ActiveObjects ao;
    private final RecordCache cache = new RecordCache();

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

    /**
     * A page's entries are looked for also when somebody has removed what names the newest one.
     *
     * @return those of what has a record; in one statement, and another one for all that were not read lately as they are now
     */
    Records histories(Set<Subject> subjects) {
        return histories(subjects, heads(subjects));
    }

    /**
     * Must be called in a transaction.
     *
     * @param alongside what else is read in the same statement
     */
    OpenRecord open(Subject subject, Subject... alongside) {
        Set<Subject> subjects = new HashSet<>(Set.of(alongside));
        subjects.add(subject);
        Map<Subject, RecordRow> heads = heads(subjects);
        return new OpenRecord(ao, cache, subject, heads.get(subject), histories(subjects, heads));
    }

    private Records histories(Set<Subject> subjects, Map<Subject, RecordRow> heads) {
        Map<Subject, History> found = new HashMap<>();
        heads.forEach(
                (subject, row) -> cache.find(row.getLastHash()).ifPresent(history -> found.put(subject, history)));
        Set<Subject> unread = new HashSet<>(subjects);
        unread.removeIf(subject -> found.containsKey(subject) || !heads.containsKey(subject) && !subject.isPage());
        found.putAll(read(unread));
        return new Records(found);
    }

    private Map<Subject, RecordRow> heads(Set<Subject> subjects) {
        return rows(RecordRow.class, subjects, "ID ASC")
                .collect(toMap(row -> new Subject(row.getSubject()), row -> row));
    }

    private Map<Subject, History> read(Set<Subject> subjects) {
        Map<Subject, List<EntryRow>> rows = rows(EntryRow.class, subjects, "SEQUENCE_NO ASC, ID ASC")
                .collect(groupingBy(row -> new Subject(row.getSubject())));
        Map<Subject, History> read = new HashMap<>();
        rows.forEach((subject, entries) -> {
            History history = new History(entries.stream().map(Rows::entry).toList());
            cache.keep(entries.get(entries.size() - 1).getEntryHash(), history);
            read.put(subject, history);
        });
        return read;
    }

    private <T extends RawEntity<Integer>> Stream<T> rows(Class<T> type, Set<Subject> subjects, String order) {
        if (subjects.isEmpty()) {
            return Stream.empty();
        }
        String marks = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        Object[] texts = subjects.stream().map(Subject::text).toArray();
        Query query = Query.select().where("SUBJECT IN (" + marks + ")", texts).order(order);
        return Arrays.stream(ao.find(type, query));
    }

    public Head head(Subject subject) {
        return Optional.ofNullable(heads(Set.of(subject)).get(subject))
                .map(RecordStore::head)
                .orElseGet(() -> Head.of(subject));
    }

    static Head head(RecordRow row) {
        return new Head(row.getLastSequence(), row.getLastHash());
    }

    void forget(Subject subject) {
        ao.deleteWithSQL(EntryRow.class, "SUBJECT = ?", subject.text());
        ao.deleteWithSQL(RecordRow.class, "SUBJECT = ?", subject.text());
    }

    private List<Link> links(Query query) {
        return Arrays.stream(ao.find(EntryRow.class, query)).map(Rows::link).toList();
    }
}
