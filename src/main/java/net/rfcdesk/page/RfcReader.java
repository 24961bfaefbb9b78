package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import java.util.Optional;
import net.rfcdesk.host.Access;
import net.rfcdesk.record.History;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import org.jspecify.annotations.Nullable;

/** Finds the RFC of a page, or of a number, as the current user may see it; never writes. */
public final class RfcReader {

    private final RfcStore store;
    private final RecordStore records;
    private final Access access;
    private final RfcEvaluator evaluator;
    private final UnrecordedChanges changes;

    public RfcReader(
            RfcStore store, RecordStore records, Access access, RfcEvaluator evaluator, UnrecordedChanges changes) {
        this.store = store;
        this.records = records;
        this.access = access;
        this.evaluator = evaluator;
        this.changes = changes;
    }

    /**
     * For a page that is being rendered: the host has checked that it may be viewed. Two SQL statements, one for the records and
     * one for the delegates; a few more when it has to do with other RFCs.
     *
     * @param page none in some previews
     * @return empty when it is not an RFC, or not one yet
     */
    public Optional<RfcPage> find(@Nullable ContentEntityObject page) {
        if (!(page instanceof SpaceContentEntityObject placed) || page.isDraft()) {
            return Optional.empty();
        }
        changes.await(PageReader.idOf(page));
        LoadedRecords read = records.histories(PageReader.idOf(page), placed.getSpaceKey());
        return rfc(read.ofPage(PageReader.idOf(page)), placed).map(rfc -> evaluator.evaluate(rfc, read, placed));
    }

    /** From the record alone, as long as somebody who can write to the database has not cut off how it began. */
    private Optional<Rfc> rfc(History history, SpaceContentEntityObject page) {
        long pageId = PageReader.idOf(page);
        return history.state(pageId, PageReader.author(page))
                .map(RfcState::rfc)
                .or(() -> store.find(pageId).map(StoredRfc::rfc));
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such page, or it is not an RFC */
    public RfcPage get(long pageId) {
        return find(access.page(pageId)).orElseThrow(RfcReader::notAnRfc);
    }

    /** @param changed under the lock of a transaction. @param now of its page. @return without reading its record or its page again */
    public RfcPage get(LockedRfc changed, SpaceContentEntityObject page, PageSnapshot now) {
        LoadedRecords read = changed.records();
        return rfc(read.ofPage(now.pageId()), page)
                .map(rfc -> evaluator.evaluate(rfc, read, page, now))
                .orElseThrow(RfcReader::notAnRfc);
    }

    /**
     * @param number also one that it had before its page moved
     * @throws net.rfcdesk.rfc.Refused when there is none, or none whose page the current user may view
     */
    public RfcPage get(String spaceKey, int number) {
        changes.awaitAll();
        return get(store.pageOf(access.spaceKey(spaceKey), number)
                .orElseThrow(() -> Refusal.of(RefusalCode.PAGE_NOT_FOUND).exception()));
    }

    /** Waits until what has happened to a page is recorded, unless that takes too long. */
    public void awaitChanges(long pageId) {
        changes.await(pageId);
    }

    /** As above, for all pages. */
    public void awaitChanges() {
        changes.awaitAll();
    }

    private static RuntimeException notAnRfc() {
        return Refusal.of(RefusalCode.NOT_AN_RFC).exception();
    }
}
