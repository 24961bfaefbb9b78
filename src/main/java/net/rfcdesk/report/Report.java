package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.page.UnrecordedChanges;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.Selection.Order;
import net.rfcdesk.store.StoredRfc;
import org.jspecify.annotations.Nullable;

/** Lists RFCs as far as the reader may view their pages; of others nothing is told, not even how many there are. */
public final class Report {

    /** The most RFCs that are counted unasked: the host is asked for the page and the rights of each. */
    static final int MOST_COUNTED = 10_000;
    /** The most that are sorted by what their records tell, all of which have to be read. */
    static final int MOST_SORTED = 2000;

    /**
     * The fewest pages that the host is asked for, whatever fits: it takes as long whether hidden pages are among what fits or not, or
     * else somebody could find out by a clock which words their titles have.
     */
    static final int FEWEST_ASKED = 50;

    private static final int CHUNK = 500;

    private final RfcStore store;
    private final RfcLists lists;
    private final UnrecordedChanges changes;
    private final CurrentRequester requester;
    private final Access access;
    private final People people;
    private final ReaderClock clock;

    public Report(
            RfcStore store,
            RfcLists lists,
            UnrecordedChanges changes,
            CurrentRequester requester,
            Access access,
            People people,
            ReaderClock clock) {
        this.store = store;
        this.lists = lists;
        this.changes = changes;
        this.requester = requester;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws Refused {@link RefusalCode#SPACE_NOT_FOUND} when the current user can see no space of a key that is named;
     *     {@link RefusalCode#TOO_MANY_TO_SORT}
     */
    public ReportResult list(ReportQuery query) {
        changes.awaitAll();
        Now now = clock.now();
        Selection selection = selection(query, now);
        Fitting fitting = fitting(selection);
        List<ReportRow> found =
                query.order().isStored() ? inStoredOrder(query, selection, fitting) : sorted(query, selection, fitting);
        boolean hasNext = found.size() > query.limit();
        return new ReportResult(
                query,
                now,
                hasNext ? found.subList(0, query.limit()) : found,
                hasNext,
                totals(query.totals(), selection, fitting));
    }

    /** One more than are wanted, if there are. */
    private List<ReportRow> inStoredOrder(ReportQuery query, Selection selection, Fitting fitting) {
        return rows(pages(selection, size(query.limit() + 1))
                .flatMap(fitting::of)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList());
    }

    /** As above. */
    private List<ReportRow> sorted(ReportQuery query, Selection selection, Fitting fitting) {
        List<ListedRfc> all = pages(selection, CHUNK)
                .flatMap(fitting::of)
                .limit(MOST_SORTED + 1L)
                .toList();
        if (all.size() > MOST_SORTED) {
            throw Refusal.of(RefusalCode.TOO_MANY_TO_SORT, MOST_SORTED)
                    .in("sort")
                    .exception();
        }
        return new RowSort(query, selection.now(), people)
                .of(rows(all)).stream()
                        .skip(query.offset())
                        .limit(query.limit() + 1L)
                        .toList();
    }

    private static int size(int wanted) {
        return Math.max(wanted, FEWEST_ASKED);
    }

    /**
     * In the order in which their pages were made: neither skips nor repeats any while others write.
     *
     * @param query whose order and offset do not count
     * @param after page id from the part before; 0 for the first one
     * @throws Refused as above
     */
    public ReportSlice part(ReportQuery query, long after) {
        changes.awaitAll();
        Selection selection = selection(query, clock.now());
        Fitting fitting = fitting(selection);
        List<ListedRfc> found = walk(selection, after, size(query.limit() + 1))
                .flatMap(fitting::of)
                .limit(query.limit() + 1L)
                .toList();
        boolean more = found.size() > query.limit();
        List<ReportRow> rows = rows(more ? found.subList(0, query.limit()) : found);
        return new ReportSlice(rows, more ? rows.get(query.limit() - 1).rfc().pageId() : null);
    }

    /**
     * All of them, read in chunks as far as somebody takes them, in the same order.
     *
     * @throws Refused as above, before the first one is taken
     */
    public Stream<ReportRow> all(ReportQuery query) {
        changes.awaitAll();
        Selection selection = selection(query, clock.now());
        Fitting fitting = fitting(selection);
        return walk(selection, 0, CHUNK).flatMap(chunk -> {
            List<ListedRfc> visible = fitting.of(chunk).toList();
            return rows(visible, store.uncachedRecords(streams(visible)));
        });
    }

    /**
     * Of all spaces, the oldest page first; it takes as long as there are open RFCs.
     *
     * @param limit the most that are told
     * @return those with a role that waits for the current user, or for somebody for whom he decides now
     * @throws Refused {@link RefusalCode#LOGIN_REQUIRED}
     */
    public List<WaitingRow> waiting(int limit) {
        changes.awaitAll();
        Requester requester = loggedIn();
        Selection open = new Selection(List.of(), RfcFilter.of(Term.WAITING), clock.now());
        Decoys decoys = new Decoys(open);
        return walk(open, 0, CHUNK)
                .flatMap(chunk -> waiting(requester, chunk, decoys).stream())
                .limit(limit)
                .toList();
    }

    /**
     * As {@link #waiting(int)}, with how many there are in all.
     *
     * @throws Refused as above
     */
    public WaitingResult waitingPage(int limit) {
        return WaitingResult.of(waiting(Integer.MAX_VALUE), limit);
    }

    private Requester loggedIn() {
        Requester current = requester.withDelegators();
        if (current.user() == null) {
            throw Refusal.of(RefusalCode.LOGIN_REQUIRED).exception();
        }
        return current;
    }

    private List<WaitingRow> waiting(Requester requester, List<StoredRfc> chunk, Decoys decoys) {
        List<ListedRfc> visible = decoys.listed(chunk.stream().filter(stored -> lists.mayWaitFor(requester, stored)));
        LoadedRecords records = records(visible);
        Directory directory = lists.directory();
        return visible.stream()
                .map(listed ->
                        new WaitingRow(row(listed, records, directory), waits(requester, listed, records, directory)))
                .filter(each -> !each.waits().isEmpty())
                .toList();
    }

    private List<PendingDecision> waits(
            Requester requester, ListedRfc listed, LoadedRecords records, Directory directory) {
        Rfc rfc = listed.rfc();
        return lists.pendingDecisions(
                requester, listed, records.ofPage(rfc.pageId()), records.settingsOf(rfc.spaceKey()), directory);
    }

    private Optional<Totals> totals(Counting counting, Selection selection, Fitting fitting) {
        if (counting == Counting.NONE) {
            return Optional.empty();
        }
        TotalsCount count = new TotalsCount(selection.now());
        walk(selection, 0, CHUNK)
                .flatMap(fitting::of)
                .limit(counting == Counting.ALL ? Long.MAX_VALUE : MOST_COUNTED + 1L)
                .forEach(count::add);
        return Optional.of(count.totals())
                .filter(totals -> counting == Counting.ALL || totals.rfcs() <= MOST_COUNTED)
                .map(totals -> totals.named(this::numbered));
    }

    private ListedRfc numbered(ListedRfc listed) {
        return listed.numbered(store.settings(listed.rfc().spaceKey()).prefix());
    }

    private Selection selection(ReportQuery query, Now now) {
        List<Order> orders = new ArrayList<>();
        query.grouping()
                .order()
                .filter(by -> by != query.order())
                .ifPresent(by -> orders.add(new Order(by, query.grouping().descending())));
        orders.add(
                query.order().isStored()
                        ? new Order(query.order(), query.descending())
                        : new Order(RfcOrder.NUMBER, RfcOrder.NUMBER.isDescending()));
        List<String> spaces = query.spaces().stream().map(this::viewableSpace).toList();
        return new Selection(spaces, byKeys(query.filter()), now, orders);
    }

    private String viewableSpace(String key) {
        return access.viewableSpace(key)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.SPACE_NOT_FOUND, key).in("space").exception());
    }

    /** Who is gone is found by the key alone. */
    private RfcFilter byKeys(RfcFilter filter) {
        RfcFilter byAuthor = filter.with(Term.AUTHOR, key(filter, Term.AUTHOR));
        return byAuthor.with(Term.APPROVER, key(filter, Term.APPROVER));
    }

    private @Nullable String key(RfcFilter filter, Term term) {
        return filter.text(term)
                .map(user -> people.keyOrName(user).orElse(user))
                .orElse(null);
    }

    /** Which of some rows the reader may view, and fit also by what only their pages tell. */
    private interface Fitting {
        Stream<ListedRfc> of(List<StoredRfc> chunk);
    }

    /** @throws Refused {@link RefusalCode#LOGIN_REQUIRED} when nothing can wait for whoever is asking */
    private Fitting fitting(Selection selection) {
        RfcFilter filter = selection.filter();
        Predicate<List<Role>> asks = asks(filter);
        Decoys decoys = new Decoys(selection);
        if (!filter.has(Term.WAITING)) {
            return chunk -> visible(chunk.stream(), filter, asks, decoys);
        }
        Requester requester = loggedIn();
        return chunk -> waitingFor(
                requester,
                visible(chunk.stream().filter(stored -> lists.mayWaitFor(requester, stored)), filter, asks, decoys)
                        .toList());
    }

    private Stream<ListedRfc> visible(
            Stream<StoredRfc> rows, RfcFilter filter, Predicate<List<Role>> asks, Decoys decoys) {
        return decoys.listed(rows.filter(stored -> asks.test(stored.roles()))).stream()
                .filter(listed -> filter.fits(listed.rfc().title()) && asks.test(listed.roles()))
                .filter(listed -> filter.statuses().isEmpty()
                        || filter.statuses().contains(listed.rfc().status()))
                .filter(listed -> filter.text(Term.LABEL)
                        .map(label -> access.hasLabel(listed.rfc().pageId(), label))
                        .orElse(true));
    }

    /** Pages that the host is asked for beside too few others: some of the same spaces. */
    private final class Decoys {

        private final Selection selection;
        private List<Long> known = List.of();

        Decoys(Selection selection) {
            this.selection = selection;
        }

        List<ListedRfc> listed(Stream<StoredRfc> some) {
            List<StoredRfc> rows = some.toList();
            return lists.listed(rows, rows.size() < FEWEST_ASKED ? besides(rows) : List.of());
        }

        /** Where everything fits there is nothing else. */
        private List<Long> besides(List<StoredRfc> rows) {
            if (selection.filter().equals(RfcFilter.ALL)) {
                return List.of();
            }
            int missing = FEWEST_ASKED - rows.size();
            List<Long> asked = ids(rows);
            List<Long> others = known.stream().filter(id -> !asked.contains(id)).toList();
            if (others.size() < missing) {
                Selection all = new Selection(selection.spaceKeys(), RfcFilter.ALL, selection.now());
                others = ids(store.besides(all, asked, missing));
                known = others;
            }
            return others.subList(0, Math.min(missing, others.size()));
        }

        private static List<Long> ids(List<StoredRfc> rows) {
            return rows.stream().map(row -> row.rfc().pageId()).toList();
        }
    }

    private Stream<ListedRfc> waitingFor(Requester requester, List<ListedRfc> visible) {
        LoadedRecords records = records(visible);
        Directory directory = lists.directory();
        return visible.stream()
                .filter(listed -> !waits(requester, listed, records, directory).isEmpty());
    }

    /** @return whether one of some roles is the one that is asked for, and asks whom it is to ask */
    private Predicate<List<Role>> asks(RfcFilter filter) {
        Optional<String> role = filter.text(Term.ROLE).map(Role::id);
        Optional<String> approver = filter.text(Term.APPROVER);
        if (role.isEmpty() && approver.isEmpty()) {
            return roles -> true;
        }
        return roles -> roles.stream()
                .filter(each -> role.map(each.id()::equals).orElse(true))
                .anyMatch(each -> approver.map(user -> each.asks(user, people)).orElse(true));
    }

    /** In the selection's order. */
    private Stream<List<StoredRfc>> pages(Selection selection, int size) {
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

    private List<ReportRow> rows(List<ListedRfc> visible) {
        return rows(visible, records(visible)).toList();
    }

    private Stream<ReportRow> rows(List<ListedRfc> visible, LoadedRecords records) {
        Directory directory = lists.directory();
        return visible.stream().map(each -> row(each, records, directory));
    }

    private LoadedRecords records(List<ListedRfc> visible) {
        return store.records(streams(visible));
    }

    private static Set<StreamId> streams(List<ListedRfc> visible) {
        return visible.stream()
                .map(ListedRfc::rfc)
                .flatMap(rfc -> Stream.of(StreamId.page(rfc.pageId()), StreamId.space(rfc.spaceKey())))
                .collect(Collectors.toSet());
    }

    private ReportRow row(ListedRfc listed, LoadedRecords records, Directory directory) {
        SpaceSettings settings = records.settingsOf(listed.rfc().spaceKey());
        ListedRfc numbered = listed.numbered(settings.prefix());
        History history = records.ofPage(numbered.rfc().pageId());
        return ReportRow.of(numbered, lists.roleStatuses(numbered, history, settings, directory), history);
    }
}
