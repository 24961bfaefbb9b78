package net.rfcdesk.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import net.rfcdesk.record.ChainHead;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;

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
    public List<ChainedEntry> links(StreamId subject) {
        return links(entries.select().where("SUBJECT = ?", subject.text()).order(OLDEST_FIRST));
    }

    /**
     * In one statement.
     *
     * @param before number that all of them are below
     * @return the newest of them first
     */
    public List<ChainedEntry> links(StreamId subject, int before, int limit) {
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
    LoadedRecords histories(Set<StreamId> subjects) {
        return histories(subjects, heads(subjects));
    }

    /** As above, in one statement, and without keeping them. */
    LoadedRecords passing(Set<StreamId> subjects) {
        Map<StreamId, History> found = new HashMap<>();
        read(subjects).forEach((subject, its) -> found.put(subject, history(its)));
        return new LoadedRecords(found);
    }

    /**
     * Must be called in a transaction.
     *
     * @param alongside what else is read in the same statement
     */
    RecordWriter open(StreamId subject, StreamId... alongside) {
        Set<StreamId> subjects = new HashSet<>(Set.of(alongside));
        subjects.add(subject);
        String condition = "SUBJECT IN " + RowReader.marks(subjects.size());
        Map<StreamId, RecordRow> rows = Arrays.stream(
                        ao.find(RecordRow.class, condition, texts(subjects).toArray()))
                .collect(toMap(row -> new StreamId(row.getSubject()), identity()));
        Map<StreamId, ChainHead> heads =
                rows.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> head(each.getValue())));
        return new RecordWriter(ao, cache, subject, rows.get(subject), histories(subjects, heads));
    }

    private LoadedRecords histories(Set<StreamId> subjects, Map<StreamId, ChainHead> heads) {
        Map<StreamId, History> found = new HashMap<>();
        heads.forEach((subject, head) -> cache.find(head.hash()).ifPresent(history -> found.put(subject, history)));
        Set<StreamId> unread = new HashSet<>(subjects);
        unread.removeIf(subject -> found.containsKey(subject) || !heads.containsKey(subject) && !subject.isPage());
        read(unread).forEach((subject, its) -> {
            History history = history(its);
            cache.keep(its.get(its.size() - 1).hash(), history);
            found.put(subject, history);
        });
        return new LoadedRecords(found);
    }

    public ChainHead head(StreamId subject) {
        return heads(Set.of(subject)).getOrDefault(subject, ChainHead.of(subject));
    }

    private Map<StreamId, ChainHead> heads(Set<StreamId> subjects) {
        return records
                .read("SUBJECT", texts(subjects), "ID ASC", row -> Map.entry(new StreamId(row.getSubject()), head(row)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<StreamId, List<Stored>> read(Set<StreamId> subjects) {
        return entries.read("SUBJECT", texts(subjects), OLDEST_FIRST, Stored::of).stream()
                .collect(groupingBy(Stored::subject));
    }

    private static History history(List<Stored> entries) {
        return new History(entries.stream().map(Stored::entry).toList());
    }

    /** An entry, whose it is, and the hash over it. */
    private record Stored(StreamId subject, Entry entry, String hash) {

        static Stored of(EntryRow row) {
            return new Stored(new StreamId(row.getSubject()), Rows.entry(row), row.getEntryHash());
        }
    }

    private static List<String> texts(Set<StreamId> subjects) {
        return subjects.stream().map(StreamId::text).toList();
    }

    static ChainHead head(RecordRow row) {
        return new ChainHead(row.getLastSequence(), row.getLastHash());
    }

    void forget(StreamId subject) {
        ao.deleteWithSQL(EntryRow.class, "SUBJECT = ?", subject.text());
        ao.deleteWithSQL(RecordRow.class, "SUBJECT = ?", subject.text());
    }

    private List<ChainedEntry> links(Query query) {
        return entries.read(query, Rows::link);
    }
}
