package net.rfcdesk.report;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.rfcdesk.approval.Representative;
import net.rfcdesk.host.People;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.UnrecordedChanges;
import net.rfcdesk.report.VisibleRows.Filter;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.StoredRfc;

/** Lists RFCs as far as the reader may view their pages; of others nothing is told, not even how many there are. */
public final class Report {

    /** The most RFCs that are counted unasked: the host is asked for the page and the rights of each. */
    static final int MOST_COUNTED = 10_000;
    /** The most that are sorted by what their records tell: all these records have to be read. */
    static final int MOST_SORTED = 2000;

    private static final int CHUNK = 500;

    private final RfcStore store;
    private final Selections selections;
    private final VisibleRows visible;
    private final ReportRows rows;
    private final UnrecordedChanges changes;
    private final People people;

    public Report(
            RfcStore store,
            Selections selections,
            VisibleRows visible,
            ReportRows rows,
            UnrecordedChanges changes,
            People people) {
        this.store = store;
        this.selections = selections;
        this.visible = visible;
        this.rows = rows;
        this.changes = changes;
        this.people = people;
    }

    /**
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#SPACE_NOT_FOUND} when the current user can see no space of a key that is named;
     *     {@link RefusalCode#USER_UNKNOWN} when nothing fits and somebody is named who does not exist; {@link RefusalCode#TOO_MANY_TO_SORT}
     */
    public ReportResult list(ReportQuery query) {
        changes.awaitAll();
        Selection selection = selections.of(query);
        Filter filter = visible.of(selection);
        List<ListedRfc> listed =
                query.order().isStored() ? inStoredOrder(query, selection, filter) : unsorted(selection, filter);
        LoadedRecords read = rows.read(listed, selection.spaceKeys());
        List<ReportRow> made = rows.of(listed, read);
        List<ReportRow> found = query.order().isStored() ? made : sorted(query, selection, made);
        if (found.isEmpty()) {
            selections.requirePeople(query);
        }
        boolean hasNext = found.size() > query.limit();
        return new ReportResult(
                query,
                selection.now(),
                hasNext ? found.subList(0, query.limit()) : found,
                hasNext,
                read.tellsOfDrafts(),
                totals(query.totals(), selection));
    }

    /** One more than are wanted, if there are. */
    private List<ListedRfc> inStoredOrder(ReportQuery query, Selection selection, Filter filter) {
        return batches(selection, size(query.limit() + 1))
                .flatMap(filter::of)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
    }

    private List<ListedRfc> unsorted(Selection selection, Filter filter) {
        List<ListedRfc> all = batches(selection, CHUNK)
                .flatMap(filter::of)
                .limit(MOST_SORTED + 1L)
                .toList();
        if (all.size() > MOST_SORTED) {
            throw Refusal.of(RefusalCode.TOO_MANY_TO_SORT, MOST_SORTED)
                    .in("sort")
                    .exception();
        }
        return all;
    }

    /** One more than are wanted, if there are. */
    private List<ReportRow> sorted(ReportQuery query, Selection selection, List<ReportRow> all) {
        return new RowSort(query, selection.now(), people)
                .of(all).stream().skip(query.offset()).limit(query.limit() + 1L).toList();
    }

    private static int size(int wanted) {
        return Math.max(wanted, VisibleRows.FEWEST_ASKED);
    }

    /**
     * In the order in which their pages were made: neither skips nor repeats any while others write.
     *
     * @param query whose order and offset do not count
     * @param after page id from the part before; 0 for the first one
     * @throws net.rfcdesk.rfc.Refused as above
     */
    public ReportSlice part(ReportQuery query, long after) {
        changes.awaitAll();
        Selection selection = selections.of(query);
        Filter filter = visible.of(selection);
        List<ListedRfc> found = walk(selection, after, size(query.limit() + 1))
                .flatMap(filter::of)
                .limit(query.limit() + 1L)
                .toList();
        if (found.isEmpty() && after == 0) {
            selections.requirePeople(query);
        }
        boolean more = found.size() > query.limit();
        List<ReportRow> part = rows.of(more ? found.subList(0, query.limit()) : found);
        return new ReportSlice(part, more ? part.get(query.limit() - 1).rfc().pageId() : null);
    }

    /**
     * All of them, read in chunks as far as somebody takes them, in the same order.
     *
     * @throws net.rfcdesk.rfc.Refused as above, before the first one is taken
     */
    public Stream<ReportRow> all(ReportQuery query) {
        changes.awaitAll();
        Selection selection = selections.of(query);
        Filter filter = visible.of(selection);
        Iterator<ReportRow> all = walk(selection, 0, CHUNK)
                .flatMap(chunk -> rows.uncached(filter.of(chunk).toList()))
                .iterator();
        if (!all.hasNext()) {
            selections.requirePeople(query);
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }

    /**
     * Of all spaces, the oldest page first; it takes as long as there are open RFCs.
     *
     * @param consulted whether also those that only ask for advice
     * @param limit the most that are told
     * @return those with a role that waits for the current user, or for somebody on whose behalf they decide now
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOGIN_REQUIRED}
     */
    public List<WaitingRow> waiting(boolean consulted, int limit) {
        changes.awaitAll();
        Representative reader = visible.loggedIn();
        Selection open = selections.of(Term.WAITING);
        Filter filter = visible.mayWaitFor(reader, open);
        return walk(open, 0, CHUNK)
                .flatMap(chunk ->
                        rows.waitingFor(reader, consulted, filter.of(chunk).toList()))
                .limit(limit)
                .toList();
    }

    /**
     * As {@link #waiting(boolean, int)}, with how many there are in all.
     *
     * @throws net.rfcdesk.rfc.Refused as above
     */
    public WaitingResult waitingPage(boolean consulted, int limit) {
        return WaitingResult.of(waiting(consulted, Integer.MAX_VALUE), consulted, limit);
    }

    /** @return how many there are, however long it takes to count them; where the query begins and ends does not count */
    public int count(ReportQuery query) {
        changes.awaitAll();
        Selection selection = selections.of(query);
        Filter filter = visible.of(selection);
        return (int) walk(selection, 0, CHUNK).flatMap(filter::of).count();
    }

    /** The other statuses are counted as well, unless there are too many. */
    private Optional<Totals> totals(Counting counting, Selection selection) {
        if (counting == Counting.NONE) {
            return Optional.empty();
        }
        Set<Status> chosen = selection.filter().statuses();
        return Stream.of(selection.ofAnyStatus(), selection)
                .limit(chosen.isEmpty() ? 1 : 2)
                .flatMap(each -> count(counting, each, chosen).stream())
                .findFirst()
                .map(totals -> totals.named(rows::numbered));
    }

    private Optional<Totals> count(Counting counting, Selection selection, Set<Status> chosen) {
        boolean all = counting == Counting.ALL;
        TotalsCount count = new TotalsCount(selection, chosen);
        walk(selection, 0, CHUNK)
                .flatMap(visible.of(selection)::of)
                .limit(all ? Long.MAX_VALUE : MOST_COUNTED + 1L)
                .forEach(count::add);
        return Optional.of(count)
                .filter(each -> all || each.counted() <= MOST_COUNTED)
                .map(TotalsCount::totals);
    }

    /** In the selection's order. */
    private Stream<List<StoredRfc>> batches(Selection selection, int size) {
        AtomicInteger offset = new AtomicInteger();
        return chunks(size, last -> store.list(selection, offset.getAndAdd(size), size));
    }

    private Stream<List<StoredRfc>> walk(Selection selection, long after, int size) {
        return chunks(
                size,
                last -> store.walk(
                        selection,
                        last.isEmpty() ? after : last.get(size - 1).rfc().pageId(),
                        size));
    }

    /** Read as far as somebody takes them; the last one is not full, and may be empty. */
    private static Stream<List<StoredRfc>> chunks(int size, UnaryOperator<List<StoredRfc>> next) {
        return Stream.iterate(
                next.apply(List.of()), Objects::nonNull, last -> last.size() < size ? null : next.apply(last));
    }
}
