package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RecordSlice;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.rfc.Comparison;

/** Puts a record into words. */
final class RecordPresenter {
    private static final List<EntryKind> SAVES = List.of(EntryKind.EDITED, EntryKind.LINKS_REWRITTEN);

    private final Messages texts;
    private final TimeFormatter times;
    private final Site site;
    private final RecordFormatter words;

    RecordPresenter(Messages texts, TimeFormatter times, Site site, RecordFormatter words) {
        this.texts = texts;
        this.times = times;
        this.site = site;
        this.words = words;
    }

    RecordView of(WholeRecord record, RecordQuery query) {
        RecordSlice part = record.part(query);
        long pageId = record.rfc().pageId();
        return new RecordView(
                pageId,
                record.check().intact(),
                check(record.check()),
                record.check().intact() ? Icon.TICK : Icon.WARNING,
                part.entries().stream().map(chained -> line(chained, record)).toList(),
                part.hasOlder() ? part.entries().get(part.entries().size() - 1).sequence() : 0,
                site.address("/rest/rfc/1.0/pages/" + pageId + "/record.csv"));
    }

    private String check(IntegrityCheck check) {
        IntegrityCheck.Break broken = check.firstBroken();
        return broken == null
                ? texts.get("rfc-desk.record.intact", check.entries())
                : texts.get(broken.what().key(), String.valueOf(broken.sequence()));
    }

    private RecordLine line(ChainedEntry chained, WholeRecord record) {
        Entry entry = chained.entry();
        if (entry == null) {
            return new RecordLine(
                    chained.sequence(), Icon.WARNING, texts.get("rfc-desk.record.unreadable"), null, "", "");
        }
        return new RecordLine(
                chained.sequence(),
                words.icon(entry),
                words.sentence(entry, record),
                times.minute(entry.at()),
                words.reason(entry),
                compare(entry, record.rfc().pageId()));
    }

    private String compare(Entry entry, long pageId) {
        int version = entry.pageVersion();
        return SAVES.contains(entry.kind()) && version > 1
                ? site.address(new Comparison(pageId, version - 1, version))
                : "";
    }
}
