package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.rfcdesk.record.ChainHead;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.HashChain;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A record to which entries are added in one transaction, and then saved; of two who do so at once at most one succeeds. */
final class RecordWriter {

    private final ActiveObjects ao;
    private final RecordCache cache;
    private final StreamId stream;
    private final LoadedRecords read;
    private final List<ChainedEntry> added = new ArrayList<>();
    private @Nullable RecordRow row;
    private ChainHead head;
    private History history;

    /**
     * @param row how far the record has come; none when it has not begun
     * @param read it and what was read alongside
     */
    RecordWriter(ActiveObjects ao, RecordCache cache, StreamId stream, @Nullable RecordRow row, LoadedRecords read) {
        this.ao = ao;
        this.cache = cache;
        this.stream = stream;
        this.row = row;
        this.read = read;
        this.head = row == null ? ChainHead.of(stream) : RecordStore.head(row);
        this.history = read.of(stream);
    }

    /** As it was when it was opened, and what was read alongside. */
    LoadedRecords read() {
        return read;
    }

    /** Of its newest entry. */
    ChainHead head() {
        return head;
    }

    /** With what was added. */
    History history() {
        return history;
    }

    /** @return the entry with its number */
    Entry add(Entry entry) {
        Entry numbered = Rows.fitting(entry.numbered(head.next()));
        ChainedEntry chained = HashChain.after(
                head,
                numbered,
                DetailJson.write(numbered.detail()),
                UUID.randomUUID().toString());
        added.add(chained);
        head = ChainHead.at(chained);
        history = history.with(numbered);
        return numbered;
    }

    /** Stores what was added; of two who add at once, the number of an entry, which is unique, refuses one. */
    void save() {
        if (added.isEmpty()) {
            confirm();
        } else {
            added.forEach(chained -> ao.create(EntryRow.class, Rows.columns(stream, chained)));
            added.clear();
            saveHead();
            cache.keep(head.hash(), history);
        }
    }

    /**
     * For a change that adds nothing, so that no number refuses it where transactions go on reading what was there when they began.
     * What is deleted is looked for as it is now.
     */
    private void confirm() {
        if (row != null) {
            int deleted = ao.deleteWithSQL(RecordRow.class, "STREAM = ? AND LAST_HASH = ?", stream.text(), head.hash());
            if (deleted == 0) {
                throw Refusal.of(RefusalCode.LOST_RACE).exception();
            }
            row = createHead();
        }
    }

    private RecordRow createHead() {
        return ao.create(
                RecordRow.class,
                Map.of("STREAM", stream.text(), "LAST_SEQUENCE", head.sequence(), "LAST_HASH", head.hash()));
    }

    private void saveHead() {
        if (row == null) {
            row = createHead();
        } else {
            row.setLastSequence(head.sequence());
            row.setLastHash(head.hash());
            row.save();
        }
    }
}
