package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;

/** Keeps RFCs and their records in the plugin's own tables. */
public final class RfcStore {

    private final ActiveObjects ao;
    private final Numbers numbers;

    public RfcStore(ActiveObjects ao) {
        this.ao = ao;
        this.numbers = new Numbers(ao);
    }

    /** @return also when its page is in the trash */
    public Optional<StoredRfc> find(long pageId) {
        return row(pageId).map(Rows::rfc);
    }

    /** @return empty for a page that is not an RFC */
    public History history(long pageId) {
        Query query = Query.select().where("PAGE_ID = ?", pageId).order("SEQUENCE_NO ASC");
        return history(List.of(ao.find(EntryRow.class, query)));
    }

    /** @return the record of each of these pages, in one statement */
    public Map<Long, History> histories(Collection<Long> pageIds) {
        if (pageIds.isEmpty()) {
            return Map.of();
        }
        String marks = pageIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = Query.select()
                .where("PAGE_ID IN (" + marks + ")", pageIds.toArray())
                .order("SEQUENCE_NO ASC");
        return Arrays.stream(ao.find(EntryRow.class, query))
                .collect(Collectors.groupingBy(
                        EntryRow::getPageId, Collectors.collectingAndThen(Collectors.toList(), RfcStore::history)));
    }

    /** @return the RFCs of a space whose pages are not in the trash */
    public List<StoredRfc> list(Selection selection, int offset, int limit) {
        Query query = selection.query().offset(offset).limit(limit);
        return Arrays.stream(ao.find(RfcRow.class, query)).map(Rows::rfc).toList();
    }

    /**
     * Does several things in one transaction: the one that is under way, or a new one.
     *
     * @param work what it throws rolls everything back, also what the host did before in the same transaction
     * @throws net.rfcdesk.rfc.Refused {@link Reason#LOST_RACE} when the database prefers somebody else's change
     */
    public <T> T inTransaction(Supplier<T> work) {
        try {
            return ao.executeInTransaction(work::get);
        } catch (ActiveObjectsException e) {
            throw LostRace.isBehind(e) ? Refusal.of(Reason.LOST_RACE).exception(e) : e;
        }
    }

    /**
     * Must be called in a transaction: until it ends, nobody else can change the RFC.
     *
     * @return read afresh under the lock; empty when the page is not an RFC
     */
    public Optional<LockedRfc> lock(long pageId) {
        Optional<RfcRow> found = row(pageId);
        found.ifPresent(row -> {
            row.setTouched(UUID.randomUUID().toString());
            row.save();
        });
        return found.flatMap(row -> row(pageId)).map(fresh -> new LockedRfc(ao, fresh, history(pageId)));
    }

    /** Must be called in a transaction, so that a number is never given in vain. */
    public RfcNumber nextNumber(String spaceKey) {
        return numbers.next(spaceKey);
    }

    /**
     * For an RFC whose page has moved; its number goes on finding it. Must be called in a transaction.
     *
     * @return the number that it had there before, or a new one
     */
    public RfcNumber numberInSpace(Rfc rfc, String newSpaceKey) {
        numbers.keep(rfc);
        return numbers.formerOf(rfc.pageId(), newSpaceKey).orElseGet(() -> numbers.next(newSpaceKey));
    }

    /** @return the page that has that number in a space, or had it before it moved; also when it is in the trash */
    public Optional<Long> pageOf(String spaceKey, int number) {
        return numbers.pageOf(spaceKey, number);
    }

    /** Begins an RFC and its record. Must be called in a transaction. */
    public void register(StoredRfc made, Entry first) {
        ao.create(RfcRow.class, Rows.columns(made));
        ao.create(EntryRow.class, Rows.columns(made.rfc().pageId(), first.numbered(1)));
    }

    /** Forgets an RFC whose page is gone for good. Must be called in a transaction. */
    public void remove(long pageId) {
        ao.deleteWithSQL(EntryRow.class, "PAGE_ID = ?", pageId);
        ao.deleteWithSQL(RfcRow.class, "PAGE_ID = ?", pageId);
        numbers.forget(pageId);
    }

    /** Forgets the RFCs of a space that is gone for good. Must be called in a transaction. */
    public void removeSpace(String spaceKey) {
        for (RfcRow row : ao.find(RfcRow.class, "SPACE_KEY = ?", spaceKey)) {
            remove(row.getPageId());
        }
    }

    private Optional<RfcRow> row(long pageId) {
        return Arrays.stream(ao.find(RfcRow.class, "PAGE_ID = ?", pageId)).findFirst();
    }

    private static History history(List<EntryRow> rows) {
        return new History(rows.stream().map(Rows::entry).toList());
    }
}
