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
import net.rfcdesk.record.EntryKind;
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
    public List<ChainedEntry> entries(StreamId stream) {
        return chained(entries.select().where("STREAM = ?", stream.text()).order(OLDEST_FIRST));
    }

    /**
     * In one statement.
     *
     * @param before number that all of them are below
     * @return the newest of them first
     */
    public List<ChainedEntry> entries(StreamId stream, int before, int limit) {
        return chained(entries.select()
                .where("STREAM = ? AND SEQUENCE_NO < ?", stream.text(), before)
                .order("SEQUENCE_NO DESC, ID DESC")
                .limit(limit));
    }

    /**
     * A page's entries are looked for also when somebody has removed what names the newest one.
     *
     * @return those of what has a record; in one statement, and another one for all that were not read lately as they are now
     */
    public LoadedRecords histories(Set<StreamId> streams) {
        Set<StreamId> read = withSite(streams);
        return histories(read, heads(read));
    }

    /** What holds in a space depends on the site. */
    private static Set<StreamId> withSite(Set<StreamId> streams) {
        Set<StreamId> all = new HashSet<>(streams);
        if (streams.stream().anyMatch(StreamId::isSpace)) {
            all.add(StreamId.SITE);
        }
        return all;
    }

    /** As above, for a page and its space. */
    public LoadedRecords histories(long pageId, String spaceKey) {
        return histories(Set.of(StreamId.page(pageId), StreamId.space(spaceKey)));
    }

    /** @return empty for a page that is not an RFC, and for a space whose settings nobody changed */
    public History history(StreamId stream) {
        return histories(Set.of(stream)).of(stream);
    }

    /** As above, in one statement, and without keeping them: for more than anybody is going to ask for again soon. */
    public LoadedRecords readUncached(Set<StreamId> streams) {
        Map<StreamId, History> found = new HashMap<>();
        read(withSite(streams)).forEach((stream, its) -> found.put(stream, history(its)));
        return new LoadedRecords(found);
    }

    /** @return the ids of the pages on whose RFCs that user has ever decided, or had somebody decide on their behalf; in two statements */
    public Set<Long> pagesDecidedBy(String userKey) {
        Set<Long> pages = new HashSet<>();
        for (String who : List.of("ACTOR_KEY", "BEHALF_KEY")) {
            Query query =
                    Query.select("ID, STREAM").where(who + " = ? AND KIND = ?", userKey, EntryKind.DECIDED.name());
            entries.read(query, row -> new StreamId(row.getStream())).stream()
                    .filter(StreamId::isPage)
                    .forEach(stream -> pages.add(stream.pageId()));
        }
        return pages;
    }

    /**
     * Must be called in a transaction.
     *
     * @param alongside what else is read in the same statement
     */
    RecordWriter open(StreamId stream, StreamId... alongside) {
        Set<StreamId> both = new HashSet<>(Set.of(alongside));
        both.add(stream);
        Set<StreamId> streams = withSite(both);
        String condition = "STREAM IN " + RowReader.marks(streams.size());
        Map<StreamId, RecordRow> rows = Arrays.stream(
                        ao.find(RecordRow.class, condition, texts(streams).toArray()))
                .collect(toMap(row -> new StreamId(row.getStream()), identity()));
        Map<StreamId, ChainHead> heads =
                rows.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> head(each.getValue())));
        return new RecordWriter(ao, cache, stream, rows.get(stream), histories(streams, heads));
    }

    private LoadedRecords histories(Set<StreamId> streams, Map<StreamId, ChainHead> heads) {
        Map<StreamId, History> found = new HashMap<>();
        heads.forEach((stream, head) -> cache.find(head.hash()).ifPresent(history -> found.put(stream, history)));
        Set<StreamId> unread = new HashSet<>(streams);
        unread.removeIf(stream -> found.containsKey(stream) || !heads.containsKey(stream) && !stream.isPage());
        read(unread).forEach((stream, its) -> {
            History history = history(its);
            cache.keep(its.get(its.size() - 1).hash(), history);
            found.put(stream, history);
        });
        return new LoadedRecords(found);
    }

    public ChainHead head(StreamId stream) {
        return heads(Set.of(stream)).getOrDefault(stream, ChainHead.of(stream));
    }

    private Map<StreamId, ChainHead> heads(Set<StreamId> streams) {
        return records
                .read("STREAM", texts(streams), "ID ASC", row -> Map.entry(new StreamId(row.getStream()), head(row)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<StreamId, List<Stored>> read(Set<StreamId> streams) {
        return entries.read("STREAM", texts(streams), OLDEST_FIRST, Stored::of).stream()
                .collect(groupingBy(Stored::stream));
    }

    private static History history(List<Stored> entries) {
        return new History(entries.stream().map(Stored::entry).toList());
    }

    /** An entry, whose it is, and the hash over it. */
    private record Stored(StreamId stream, Entry entry, String hash) {

        static Stored of(EntryRow row) {
            return new Stored(new StreamId(row.getStream()), Rows.entry(row), row.getEntryHash());
        }
    }

    private static List<String> texts(Set<StreamId> streams) {
        return streams.stream().map(StreamId::text).toList();
    }

    static ChainHead head(RecordRow row) {
        return new ChainHead(row.getLastSequence(), row.getLastHash());
    }

    void forget(StreamId stream) {
        ao.deleteWithSQL(EntryRow.class, "STREAM = ?", stream.text());
        ao.deleteWithSQL(RecordRow.class, "STREAM = ?", stream.text());
    }

    private List<ChainedEntry> chained(Query query) {
        return entries.read(query, Rows::chained);
    }
}
