package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Shows what happened to an RFC, and whether anybody tampered with that, to all who may view its page. */
public final class RecordReader {

    private final RfcStore store;
    private final RecordStore records;
    private final Access access;
    private final UnrecordedChanges changes;

    public RecordReader(RfcStore store, RecordStore records, Access access, UnrecordedChanges changes) {
        this.store = store;
        this.records = records;
        this.access = access;
        this.changes = changes;
    }

    /** @throws Refused when the current user can see no such page, or it is not an RFC */
    public RecordSlice read(long pageId, RecordQuery query) {
        stored(pageId);
        List<ChainedEntry> entries = records.entries(StreamId.page(pageId), query.before(), query.limit() + 1);
        return new RecordSlice(entries.stream().limit(query.limit()).toList(), entries.size() > query.limit());
    }

    /** @throws Refused as above */
    public WholeRecord readAll(long pageId) {
        StoredRfc stored = stored(pageId);
        StreamId page = StreamId.page(pageId);
        List<ChainedEntry> entries = new ArrayList<>(records.entries(page));
        Collections.reverse(entries);
        String spaceKey = stored.rfc().spaceKey();
        SpaceSettings settings =
                records.histories(Set.of(StreamId.space(spaceKey))).settingsOf(spaceKey);
        return new WholeRecord(
                stored.rfc().numbered(settings.prefix()),
                Stream.concat(stored.roles().stream(), settings.roles().stream())
                        .toList(),
                entries,
                IntegrityCheck.of(page, entries, records.head(page)));
    }

    private StoredRfc stored(long pageId) {
        access.page(pageId);
        changes.await(pageId);
        return store.find(pageId)
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_AN_RFC).exception());
    }
}
