package net.rfcdesk.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Keeps RFCs in the plugin's own tables: finds them, locks them, begins and forgets them. */
public final class RfcStore {

    private static final int PART = 500;

    private final ActiveObjects ao;
    private final RowReader<RfcRow> rfcs;
    private final Numbers numbers;
    private final Transactions transactions;
    private final RecordStore records;
    private final SettingsStore settings;

    public RfcStore(ActiveObjects ao, Transactions transactions, RecordStore records, SettingsStore settings) {
        this.ao = ao;
        this.rfcs = new RowReader<>(ao, RfcRow.class);
        this.numbers = new Numbers(ao);
        this.transactions = transactions;
        this.records = records;
        this.settings = settings;
    }

    /** @return also when its page is in the trash */
    public Optional<StoredRfc> find(long pageId) {
        return row(pageId).map(Rows::rfc);
    }

    /** @return those of these pages that are RFCs, in one statement; also those in the trash */
    public Map<Long, StoredRfc> find(Set<Long> pageIds) {
        return rfcs.read("PAGE_ID", pageIds, "ID ASC", Rows::rfc).stream()
                .collect(toMap(stored -> stored.rfc().pageId(), identity()));
    }

    /** @return the oldest RFC whose page had that macro when it began; what has it later began as a copy of its text */
    public Optional<StoredRfc> firstWithMacro(String macroId) {
        Query query = rfcs.select()
                .where("MACRO_ID = ?", Width.hashed(macroId, Width.NAME))
                .order("ID ASC")
                .limit(1);
        return rfcs.read(query, Rows::rfc).stream().findFirst();
    }

    /**
     * In one statement.
     *
     * @param after page id that all of theirs are above
     * @return the page ids of all RFCs of the site, also of those in the trash, in ascending order
     */
    public List<Long> pageIds(long after, int limit) {
        Query query =
                rfcs.select().where("PAGE_ID > ?", after).order("PAGE_ID ASC").limit(limit);
        return rfcs.read(query, RfcRow::getPageId);
    }

    /**
     * In one statement.
     *
     * @param after page id that all of theirs are above
     * @return the RFCs that are open or in force and whose pages are not in the trash, in the order of their page ids
     */
    public List<StoredRfc> inUse(long after, int limit) {
        List<String> statuses = Arrays.stream(Status.values())
                .filter(status -> status.isOpen() || status.isInForce())
                .map(Status::name)
                .toList();
        Object[] values =
                Stream.concat(Stream.of(false, after), statuses.stream()).toArray();
        Query query = rfcs.select()
                .where("TRASHED = ? AND PAGE_ID > ? AND STATUS IN " + RowReader.marks(statuses.size()), values)
                .order("PAGE_ID ASC")
                .limit(limit);
        return rfcs.read(query, Rows::rfc);
    }

    /**
     * In one statement.
     *
     * @param until only those whose oldest news is not younger
     * @param after page id that all of theirs are above
     * @return the page ids of RFCs with something that people were not told yet, in ascending order
     */
    public List<Long> pageIdsWithNews(Instant until, long after, int limit) {
        Query query = rfcs.select()
                .where("NEWS_AT <= ? AND PAGE_ID > ?", until.toEpochMilli(), after)
                .order("PAGE_ID ASC")
                .limit(limit);
        return rfcs.read(query, RfcRow::getPageId);
    }

    /**
     * In one statement.
     *
     * @param after page id that all of theirs are above
     * @return the page ids of RFCs of which the host's search was not told what they are like now, in ascending order
     */
    public List<Long> pageIdsToIndex(long after, int limit) {
        Query query = rfcs.select()
                .where("SEARCHABLE = ? AND PAGE_ID > ?", false, after)
                .order("PAGE_ID ASC")
                .limit(limit);
        return rfcs.read(query, RfcRow::getPageId);
    }

    /** @return the page ids of RFCs whose comment periods are over, in ascending order; none of those in the trash */
    public List<Long> commentedUntil(Instant moment) {
        Query query = rfcs.select()
                .where("COMMENTS_UNTIL <= ? AND TRASHED = ?", moment.toEpochMilli(), false)
                .order("PAGE_ID ASC");
        return rfcs.read(query, RfcRow::getPageId);
    }

    /** @return the page ids of RFCs to which nothing has happened until the moment of which their authors were told, as above */
    public List<Long> closingUntil(Instant moment) {
        Query query = rfcs.select()
                .where("CLOSES_AT <= ? AND TRASHED = ?", moment.toEpochMilli(), false)
                .order("PAGE_ID ASC");
        return rfcs.read(query, RfcRow::getPageId);
    }

    /** @return the page ids of the RFCs of a space that began before a moment, also of those in the trash */
    public List<Long> pageIdsOf(String spaceKey, Instant before) {
        Query query = rfcs.select().where("SPACE_KEY = ? AND OPENED_AT < ?", spaceKey, before.toEpochMilli());
        return rfcs.read(query, RfcRow::getPageId);
    }

    /**
     * In the order of their page ids, whatever the order of the selection.
     *
     * @param after page id that all of theirs are above
     * @return the RFCs whose pages are not in the trash
     */
    public List<StoredRfc> walk(Selection selection, long after, int limit) {
        return read(selection, () -> selection.query(after), 0, limit);
    }

    /** @return some of the others, whose pages are not in the trash */
    public List<StoredRfc> besides(Selection selection, List<Long> pageIds, int limit) {
        if (pageIds.size() > RowReader.MOST_VALUES) {
            return read(selection, () -> selection.besides(List.of()), 0, limit + pageIds.size()).stream()
                    .filter(each -> !pageIds.contains(each.rfc().pageId()))
                    .limit(limit)
                    .toList();
        }
        return read(selection, () -> selection.besides(pageIds), 0, limit);
    }

    /** @return the RFCs whose pages are not in the trash */
    public List<StoredRfc> list(Selection selection, int offset, int limit) {
        return read(selection, selection::query, offset, limit);
    }

    /** Of more spaces or pages than a statement can name, they are looked for in all rows, a part at a time. */
    private List<StoredRfc> read(Selection selection, Supplier<Query> query, int offset, int limit) {
        if (!selection.hasTooMany()) {
            return rfcs.read(query.get().offset(offset).limit(limit), Rows::rfc);
        }
        List<StoredRfc> found = new ArrayList<>();
        List<StoredRfc> part;
        int read = 0;
        do {
            part = rfcs.read(query.get().offset(read).limit(PART), Rows::rfc);
            part.stream().filter(each -> selection.has(each.rfc())).forEach(found::add);
            read += PART;
        } while (part.size() == PART && found.size() < offset + limit);
        return found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
    }

    /**
     * Locks an RFC: until the transaction ends, nobody else can change it. Must be called in a transaction.
     *
     * @param work is given the RFC as it is under the lock; what it writes is stored after it
     * @return what came of it; empty when the page is not an RFC
     */
    public <T> Optional<T> lock(long pageId, Function<LockedRfc, T> work) {
        return lock(pageId).map(locked -> {
            T result = work.apply(locked);
            locked.save();
            return result;
        });
    }

    /**
     * As above, for several at once; in the order of their ids, so that two who lock the same ones never wait for each other.
     *
     * @param work is given those of these pages that are RFCs
     */
    private void lock(List<Long> pageIds, Consumer<Map<Long, LockedRfc>> work) {
        Map<Long, LockedRfc> locked = new TreeMap<>();
        pageIds.stream().sorted().distinct().forEach(id -> lock(id).ifPresent(each -> locked.put(id, each)));
        work.accept(locked);
        locked.values().forEach(LockedRfc::save);
    }

    /** As {@link #lock(long, Function)}, in a transaction of its own unless one is under way. */
    public <T> Optional<T> change(long pageId, Function<LockedRfc, T> work) {
        return transactions.run(() -> lock(pageId, work));
    }

    /** As above, for several at once. */
    public void change(List<Long> pageIds, Consumer<Map<Long, LockedRfc>> work) {
        transactions.run(() -> {
            lock(pageIds, work);
            return pageIds;
        });
    }

    /** For what concerns RFCs beyond those that are locked, which has to happen before. Must be called in a transaction. */
    public void lockSite() {
        new SiteLock(ao).take();
    }

    /** @return the RFC with its number as its space calls it */
    public Rfc numbered(Rfc rfc) {
        return rfc.numbered(settings.of(rfc.spaceKey()).prefix());
    }

    private Optional<LockedRfc> lock(long pageId) {
        Optional<RfcRow> found = row(pageId);
        found.ifPresent(row -> {
            row.setTouched(UUID.randomUUID().toString());
            row.save();
        });
        return found.flatMap(this::locked);
    }

    /** A change between our reading and our locking has added to its record, whose newest entry the row names. */
    private Optional<LockedRfc> locked(RfcRow row) {
        RecordWriter record = open(row);
        return row.getRevision() == record.head().sequence()
                ? Optional.of(new LockedRfc(row, record, records))
                : row(row.getPageId()).map(fresh -> new LockedRfc(fresh, open(fresh), records));
    }

    private RecordWriter open(RfcRow row) {
        return records.open(StreamId.page(row.getPageId()), StreamId.space(row.getSpaceKey()));
    }

    /** Must be called in a transaction, so that a number is never given in vain. @return as it is without the prefix of its space */
    public RfcNumber nextNumber(String spaceKey) {
        return numbers.next(spaceKey);
    }

    /** @return how the space wants its RFCs to be handled */
    public SpaceSettings settings(String spaceKey) {
        return settings.of(spaceKey);
    }

    /**
     * For an RFC whose page has moved; its number goes on finding it. Must be called in a transaction.
     *
     * @return the number that it had there before, or a new one
     */
    public RfcNumber numberInSpace(Rfc rfc, String newSpaceKey) {
        numbers.keep(rfc);
        return numbers.formerOf(rfc.pageId(), newSpaceKey)
                .orElseGet(() -> numbers.next(newSpaceKey))
                .with(settings.of(newSpaceKey).prefix());
    }

    /** @return the page that has that number in a space, or had it before it moved; also when it is in the trash */
    public Optional<Long> pageOf(String spaceKey, int number) {
        return numbers.pageOf(spaceKey, number);
    }

    /**
     * Begins an RFC and its record. Must be called in a transaction.
     *
     * @param author user key of the page's creator; none when nobody was logged in
     * @param authorName to sort by
     * @param roles as the page has them
     * @param decideBy the day that the page names
     * @param macroId of one of our macros on the page
     * @param entries how it began, {@link net.rfcdesk.record.EntryKind#REGISTERED} first
     */
    public void register(
            long pageId,
            @Nullable String author,
            @Nullable String authorName,
            List<Role> roles,
            @Nullable LocalDate decideBy,
            @Nullable String macroId,
            List<Entry> entries) {
        RecordWriter record = records.open(StreamId.page(pageId));
        entries.forEach(record::add);
        record.save();
        RfcState begun = record.history().state(pageId, author).orElseThrow();
        ao.create(RfcRow.class, Rows.columns(StoredRfc.of(begun, authorName, roles, decideBy, null), macroId));
    }

    /** Forgets an RFC whose page is gone for good. Must be called in a transaction. */
    public void remove(long pageId) {
        records.forget(StreamId.page(pageId));
        ao.deleteWithSQL(RfcRow.class, "PAGE_ID = ?", pageId);
        ao.deleteWithSQL(OutboxRow.class, "PAGE_ID = ?", pageId);
        numbers.forget(pageId);
    }

    /** Forgets a space that is gone for good, and its RFCs. Must be called in a transaction. */
    public void removeSpace(String spaceKey) {
        for (RfcRow row : ao.find(RfcRow.class, "SPACE_KEY = ?", spaceKey)) {
            remove(row.getPageId());
        }
        records.forget(StreamId.space(spaceKey));
        ao.deleteWithSQL(WebhookRow.class, "SPACE_KEY = ?", spaceKey);
        new RunStore(ao).removeSpace(spaceKey);
    }

    private Optional<RfcRow> row(long pageId) {
        return Arrays.stream(ao.find(RfcRow.class, "PAGE_ID = ?", pageId)).findFirst();
    }
}
