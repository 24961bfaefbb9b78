package net.rfcdesk.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.page.Wait;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.Records;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.StoredRfc;

/** Lists RFCs as far as the reader may view their pages; of others nothing is told, not even how many there are. */
public final class Report {

    private static final int CHUNK = 100;

    private final RfcStore store;
    private final RfcPages pages;
    private final Access access;
    private final People people;

    public Report(RfcStore store, RfcPages pages, Access access, People people) {
        this.store = store;
        this.pages = pages;
        this.access = access;
        this.people = people;
    }

    /** @throws Refused {@link Reason#SPACE_NOT_FOUND} when the current user can see no such space */
    public ReportPage list(ReportQuery query) {
        Selection selection = selection(query.spaceKey(), query.filter(), query.order(), query.descending());
        List<ListedRfc> visible = stored(selection)
                .flatMap(stored -> visible(stored, query.filter()).stream())
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
        boolean hasNext = visible.size() > query.limit();
        return new ReportPage(query, rows(hasNext ? visible.subList(0, query.limit()) : visible), hasNext);
    }

    /**
     * In the order in which their pages were made: neither skips nor repeats any while others write.
     *
     * @param after page id from the part before; 0 for the first one
     * @throws Refused as above
     */
    public ReportPart part(String spaceKey, RfcFilter filter, long after, int limit) {
        List<ReportRow> found = all(spaceKey, filter, after).limit(limit + 1L).toList();
        boolean more = found.size() > limit;
        List<ReportRow> rows = more ? found.subList(0, limit) : found;
        return new ReportPart(rows, more ? rows.get(limit - 1).rfc().pageId() : null);
    }

    /**
     * All of them, read in chunks as far as somebody takes them, in the same order.
     *
     * @throws Refused as above, before the first one is taken
     */
    public Stream<ReportRow> all(String spaceKey, RfcFilter filter) {
        return all(spaceKey, filter, 0);
    }

    /**
     * Of all spaces, the oldest page first; it takes as long as there are open RFCs.
     *
     * @param limit the most that are told
     * @return those with a role that waits for the current user, or for somebody for whom he decides now
     * @throws Refused {@link Reason#LOGIN_REQUIRED}
     */
    public List<WaitingRow> waiting(int limit) {
        Asker speaker = pages.speaker();
        if (speaker.user() == null) {
            throw Refusal.of(Reason.LOGIN_REQUIRED).exception();
        }
        Selection open = new Selection(null, RfcFilter.of(Status.PROPOSED), RfcOrder.NUMBER, false);
        return chunks(open, 0)
                .flatMap(chunk -> waiting(speaker, chunk).stream())
                .limit(limit)
                .toList();
    }

    private List<WaitingRow> waiting(Asker speaker, List<StoredRfc> chunk) {
        List<ListedRfc> visible = chunk.stream()
                .filter(stored -> pages.mayWaitFor(speaker, stored))
                .flatMap(stored -> visible(stored, RfcFilter.ALL).stream())
                .toList();
        Records records = records(visible);
        return visible.stream()
                .map(listed -> new WaitingRow(row(listed, records), waits(speaker, listed, records)))
                .filter(each -> !each.waits().isEmpty())
                .toList();
    }

    private List<Wait> waits(Asker speaker, ListedRfc listed, Records records) {
        Rfc rfc = listed.rfc();
        return pages.waits(speaker, listed, records.ofPage(rfc.pageId()), records.settingsOf(rfc.spaceKey()));
    }

    private Stream<ReportRow> all(String spaceKey, RfcFilter filter, long after) {
        Selection selection = selection(spaceKey, filter, RfcOrder.NUMBER, false);
        return chunks(selection, after)
                .flatMap(
                        chunk -> rows(chunk.stream()
                                        .flatMap(stored -> visible(stored, selection.filter()).stream())
                                        .toList())
                                .stream());
    }

    private Selection selection(String spaceKey, RfcFilter filter, RfcOrder order, boolean descending) {
        String key = access.viewableSpace(spaceKey)
                .orElseThrow(
                        () -> Refusal.of(Reason.SPACE_NOT_FOUND).in("spaceKey").exception());
        return new Selection(key, byKey(filter), order, descending);
    }

    /** Who is gone is found by the key alone. */
    private RfcFilter byKey(RfcFilter filter) {
        String author = filter.author();
        return author == null ? filter : filter.by(people.keyOrName(author).orElse(author));
    }

    private Optional<ListedRfc> visible(StoredRfc stored, RfcFilter filter) {
        return pages.listed(stored).filter(listed -> filter.fits(listed.rfc().title()));
    }

    /** In the selection's order, read in chunks, as far as somebody takes them. */
    private Stream<StoredRfc> stored(Selection selection) {
        return Stream.iterate(0, offset -> offset + CHUNK)
                .map(offset -> store.list(selection, offset, CHUNK))
                .takeWhile(chunk -> !chunk.isEmpty())
                .flatMap(List::stream);
    }

    private Stream<List<StoredRfc>> chunks(Selection selection, long after) {
        return Stream.iterate(
                store.walk(selection, after, CHUNK),
                chunk -> !chunk.isEmpty(),
                chunk -> store.walk(selection, chunk.get(chunk.size() - 1).rfc().pageId(), CHUNK));
    }

    private List<ReportRow> rows(List<ListedRfc> visible) {
        Records records = records(visible);
        return visible.stream().map(each -> row(each, records)).toList();
    }

    private Records records(List<ListedRfc> visible) {
        Set<Subject> subjects = visible.stream()
                .map(ListedRfc::rfc)
                .flatMap(rfc -> Stream.of(Subject.page(rfc.pageId()), Subject.space(rfc.spaceKey())))
                .collect(Collectors.toSet());
        return store.records(subjects);
    }

    private ReportRow row(ListedRfc listed, Records records) {
        SpaceSettings settings = records.settingsOf(listed.rfc().spaceKey());
        Rfc rfc = listed.rfc().numbered(settings.prefix());
        History history = records.ofPage(rfc.pageId());
        return new ReportRow(
                rfc,
                listed.urlPath(),
                pages.progress(listed, history, settings),
                history.bypass().isPresent(),
                history.successor().isPresent(),
                history.decidedAt().orElse(null));
    }
}
