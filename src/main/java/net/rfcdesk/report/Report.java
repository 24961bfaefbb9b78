package net.rfcdesk.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.Records;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.StoredRfc;

/** Lists a space's RFCs as far as the reader may view their pages. */
public final class Report {

    private static final int CHUNK = 100;

    private final RfcStore store;
    private final RfcPages pages;
    private final Access access;

    public Report(RfcStore store, RfcPages pages, Access access) {
        this.store = store;
        this.pages = pages;
        this.access = access;
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#SPACE_NOT_FOUND} when the current user can see no such space */
    public ReportPage list(ReportQuery query) {
        if (!access.mayViewSpace(query.spaceKey())) {
            throw Refusal.of(Reason.SPACE_NOT_FOUND).in("spaceKey").exception();
        }
        List<ListedRfc> visible = visible(query);
        boolean hasNext = visible.size() > query.limit();
        return new ReportPage(query, rows(hasNext ? visible.subList(0, query.limit()) : visible), hasNext);
    }

    /** One more than was asked for, so that one knows whether there is more. */
    private List<ListedRfc> visible(ReportQuery query) {
        return stored(new Selection(query.spaceKey(), query.filter(), query.order(), query.descending()))
                .map(pages::listed)
                .flatMap(Optional::stream)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
    }

    /** Read in chunks, as far as somebody takes them. */
    private Stream<StoredRfc> stored(Selection selection) {
        return Stream.iterate(0, offset -> offset + CHUNK)
                .map(offset -> store.list(selection, offset, CHUNK))
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(List::stream);
    }

    private List<ReportRow> rows(List<ListedRfc> visible) {
        Records records = store.records(visible.stream()
                .map(ListedRfc::rfc)
                .flatMap(rfc -> Stream.of(Subject.page(rfc.pageId()), Subject.space(rfc.spaceKey())))
                .collect(Collectors.toSet()));
        return visible.stream().map(each -> row(each, records)).toList();
    }

    private ReportRow row(ListedRfc listed, Records records) {
        SpaceSettings settings = records.settingsOf(listed.rfc().spaceKey());
        Rfc rfc = listed.rfc().numbered(settings.prefix());
        History history = records.ofPage(rfc.pageId());
        Progress progress = pages.progress(listed, history, settings);
        return new ReportRow(rfc, listed.urlPath(), progress, history.bypass().isPresent());
    }
}
