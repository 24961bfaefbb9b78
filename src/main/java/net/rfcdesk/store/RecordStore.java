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
import java.util.UUID;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.rfcdesk.record.Chain;
import net.rfcdesk.record.Entry;
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
        Map<Subject, Head> heads = heads(subjects);
        Map<Subject, History> found = new HashMap<>();
        heads.forEach((subject, head) -> cache.find(head.hash()).ifPresent(history -> found.put(subject, history)));
        Set<Subject> unread = new HashSet<>(subjects);
        unread.removeIf(subject -> found.containsKey(subject) || !heads.containsKey(subject) && !subject.isPage());
        found.putAll(read(unread));
        return new Records(found);
    }

    private Map<Subject, Head> heads(Set<Subject> subjects) {
        return rows(RecordRow.class, subjects, "ID ASC")
                .collect(toMap(
                        row -> new Subject(row.getSubject()),
                        row -> new Head(row.getLastSequence(), row.getLastHash())));
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
        return row(subject)
                .map(row -> new Head(row.getLastSequence(), row.getLastHash()))
                .orElseGet(() -> Head.of(subject));
    }

    /**
     * Must be called in a transaction; of two at once at most one succeeds.
     *
     * @param before all entries that there are
     * @return the same with the new one, which has its number
     */
    History append(Subject subject, History before, Entry entry) {
        Head head = head(subject);
        Link link =
                Chain.after(head, entry.numbered(head.next()), UUID.randomUUID().toString());
        ao.create(EntryRow.class, Rows.columns(subject, link));
        write(subject, Head.at(link));
        History after = before.with(link.entry());
        cache.keep(link.hash(), after);
        return after;
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
