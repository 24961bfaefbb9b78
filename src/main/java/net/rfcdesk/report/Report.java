package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.page.Wait;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.store.Records;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.Selection.Order;
import net.rfcdesk.store.StoredRfc;

/** Lists RFCs as far as the reader may view their pages; of others nothing is told, not even how many there are. */
public final class Report {

    /** The most RFCs that a reader's totals are made of: his rights are asked for page by page. */
    static final int MOST_COUNTED = 2000;

    private static final int CHUNK = 100;
    private static final int LARGE_CHUNK = 500;

    private final RfcStore store;
    private final RfcPages pages;
    private final Access access;
    private final People people;
    private final ReaderClock clock;

    public Report(RfcStore store, RfcPages pages, Access access, People people, ReaderClock clock) {
        this.store = store;
        this.pages = pages;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused {@link Reason#SPACE_NOT_FOUND} when the current user can see no space of a key that is named */
    public ReportPage list(ReportQuery query) {
        Now now = clock.now();
        Selection selection = selection(query, now);
        Fitting fitting = fitting(selection.filter());
        List<ListedRfc> shown = pages(selection, query.limit() + 1)
                .flatMap(fitting::of)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
        boolean hasNext = shown.size() > query.limit();
        List<ReportRow> rows = rows(hasNext ? shown.subList(0, query.limit()) : shown);
        return new ReportPage(
                query, now, rows, hasNext, query.totals() ? totals(selection, fitting) : Optional.empty());
    }

    /**
     * In the order in which their pages were made: neither skips nor repeats any while others write.
     *
     * @param query whose order and offset do not count
     * @param after page id from the part before; 0 for the first one
     * @throws Refused as above
     */
    public ReportPart part(ReportQuery query, long after) {
        List<ReportRow> found =
                all(query, after, query.limit() + 1).limit(query.limit() + 1L).toList();
        boolean more = found.size() > query.limit();
        List<ReportRow> rows = more ? found.subList(0, query.limit()) : found;
        return new ReportPart(rows, more ? rows.get(query.limit() - 1).rfc().pageId() : null);
    }

    /**
     * All of them, read in chunks as far as somebody takes them, in the same order.
     *
     * @throws Refused as above, before the first one is taken
     */
    public Stream<ReportRow> all(ReportQuery query) {
        return all(query, 0, CHUNK);
    }

    /**
     * Of all spaces, the oldest page first; it takes as long as there are open RFCs.
     *
     * @param limit the most that are told
     * @return those with a role that waits for the current user, or for somebody for whom he decides now
     * @throws Refused {@link Reason#LOGIN_REQUIRED}
     */
    public List<WaitingRow> waiting(int limit) {
        Asker speaker = speaker();
        Selection open = new Selection(List.of(), RfcFilter.of(Term.WAITING), clock.now());
        return walk(open, 0, CHUNK)
                .flatMap(chunk -> waiting(speaker, chunk).stream())
                .limit(limit)
                .toList();
    }

    private Asker speaker() {
        Asker speaker = pages.speaker();
        if (speaker.user() == null) {
            throw Refusal.of(Reason.LOGIN_REQUIRED).exception();
        }
        return speaker;
    }

    private List<WaitingRow> waiting(Asker speaker, List<StoredRfc> chunk) {
        List<ListedRfc> visible = pages.listed(chunk.stream()
                .filter(stored -> pages.mayWaitFor(speaker, stored))
                .toList());
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

    private Stream<ReportRow> all(ReportQuery query, long after, int size) {
        Selection selection = selection(query, clock.now());
        Fitting fitting = fitting(selection.filter());
        return walk(selection, after, size)
                .flatMap(chunk -> rows(fitting.of(chunk).toList()).stream());
    }

    private Optional<Totals> totals(Selection selection, Fitting fitting) {
        List<ListedRfc> counted = walk(selection, 0, LARGE_CHUNK)
                .flatMap(fitting::of)
                .limit(MOST_COUNTED + 1L)
                .toList();
        return counted.size() > MOST_COUNTED
                ? Optional.empty()
                : Optional.of(Totals.of(counted, selection.now()).named(this::numbered));
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
        orders.add(new Order(query.order(), query.descending()));
        List<String> spaces = query.spaces().stream().map(this::viewableSpace).toList();
        return new Selection(spaces, byKeys(query.filter()), now, orders);
    }

    private String viewableSpace(String key) {
        return access.viewableSpace(key)
                .orElseThrow(() ->
                        Refusal.of(Reason.SPACE_NOT_FOUND, key).in("space").exception());
    }

    /** Who is gone is found by the key alone. */
    private RfcFilter byKeys(RfcFilter filter) {
        RfcFilter byAuthor = filter.with(Term.AUTHOR, key(filter, Term.AUTHOR));
        return byAuthor.with(Term.APPROVER, key(filter, Term.APPROVER));
    }

    private String key(RfcFilter filter, Term term) {
        return filter.text(term)
                .map(user -> people.keyOrName(user).orElse(user))
                .orElse(null);
    }

    /** Which of some rows the reader may view, and fit also by what only their pages tell. */
    private interface Fitting {
        Stream<ListedRfc> of(List<StoredRfc> chunk);
    }

    /** @throws Refused {@link Reason#LOGIN_REQUIRED} when nothing can wait for whoever is asking */
    private Fitting fitting(RfcFilter filter) {
        Predicate<List<Role>> asks = asks(filter);
        if (!filter.has(Term.WAITING)) {
            return chunk -> visible(chunk.stream(), filter, asks);
        }
        Asker speaker = speaker();
        return chunk -> waitingFor(
                speaker,
                visible(chunk.stream().filter(stored -> pages.mayWaitFor(speaker, stored)), filter, asks)
                        .toList());
    }

    private Stream<ListedRfc> visible(Stream<StoredRfc> rows, RfcFilter filter, Predicate<List<Role>> asks) {
        return pages.listed(rows.filter(stored -> asks.test(stored.roles())).toList()).stream()
                .filter(listed -> filter.fits(listed.rfc().title()) && asks.test(listed.roles()))
                .filter(listed -> filter.text(Term.LABEL)
                        .map(label -> access.hasLabel(listed.rfc().pageId(), label))
                        .orElse(true));
    }

    private Stream<ListedRfc> waitingFor(Asker speaker, List<ListedRfc> visible) {
        Records records = records(visible);
        return visible.stream()
                .filter(listed -> !waits(speaker, listed, records).isEmpty());
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

    /** In the selection's order, read in chunks as far as somebody takes them. */
    private Stream<List<StoredRfc>> pages(Selection selection, int size) {
        return Stream.iterate(0, offset -> offset + size)
                .map(offset -> store.list(selection, offset, size))
                .takeWhile(chunk -> !chunk.isEmpty());
    }

    private Stream<List<StoredRfc>> walk(Selection selection, long after, int size) {
        return Stream.iterate(
                store.walk(selection, after, size),
                chunk -> !chunk.isEmpty(),
                chunk -> chunk.size() < size
                        ? List.of()
                        : store.walk(selection, chunk.get(size - 1).rfc().pageId(), size));
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
        ListedRfc numbered = listed.numbered(settings.prefix());
        History history = records.ofPage(numbered.rfc().pageId());
        return ReportRow.of(
                numbered, pages.standings(numbered, history, settings), history, settings.barred(numbered.rfc()));
    }
}
