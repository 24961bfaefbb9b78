package net.rfcdesk.macro;

import java.util.List;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RecordPage;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.Check;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Link;
import net.rfcdesk.rfc.Comparison;

/** Puts a record into words. */
final class RecordViews {
    private static final List<Kind> SAVES = List.of(Kind.EDITED, Kind.LINKS_REWRITTEN);

    private final Texts texts;
    private final Times times;
    private final Site site;
    private final RecordWords words;

    RecordViews(Texts texts, Times times, Site site, RecordWords words) {
        this.texts = texts;
        this.times = times;
        this.site = site;
        this.words = words;
    }

    RecordView of(WholeRecord record, RecordQuery query) {
        RecordPage part = record.part(query);
        long pageId = record.rfc().pageId();
        return new RecordView(
                pageId,
                record.check().intact(),
                check(record.check()),
                record.check().intact() ? Icon.TICK : Icon.WARNING,
                part.links().stream().map(link -> line(link, record)).toList(),
                part.hasOlder() ? part.links().get(part.links().size() - 1).sequence() : 0,
                site.address("/rest/rfc/1.0/pages/" + pageId + "/record.csv"));
    }

    private String check(Check check) {
        return check.intact()
                ? texts.get("rfc-desk.record.intact", String.valueOf(check.entries()))
                : texts.get(
                        check.firstBroken().what().key(),
                        String.valueOf(check.firstBroken().sequence()));
    }

    private RecordLine line(Link link, WholeRecord record) {
        Entry entry = link.entry();
        if (entry == null) {
            return new RecordLine(link.sequence(), Icon.WARNING, texts.get("rfc-desk.record.unreadable"), null, "", "");
        }
        return new RecordLine(
                link.sequence(),
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
