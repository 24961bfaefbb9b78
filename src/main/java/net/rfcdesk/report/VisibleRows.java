package net.rfcdesk.report;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.rfcdesk.approval.Representative;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.page.RfcLists.CountedRoles;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.StoredRfc;

/** Leaves of stored RFCs those that the reader may view, and that fit also by what only their pages tell. */
public final class VisibleRows {

    /**
     * The fewest pages that the host is asked for, whatever fits: it takes as long whether hidden pages are among what fits or not, or
     * else somebody could find out by a clock which words their titles have.
     */
    static final int FEWEST_ASKED = 50;

    private final RfcStore store;
    private final RfcLists lists;
    private final ReportRows rows;
    private final CurrentRequester requester;
    private final Access access;
    private final People people;

    public VisibleRows(
            RfcStore store, RfcLists lists, ReportRows rows, CurrentRequester requester, Access access, People people) {
        this.store = store;
        this.lists = lists;
        this.rows = rows;
        this.requester = requester;
        this.access = access;
        this.people = people;
    }

    /** What is left of one chunk after the other. */
    interface Filter {
        Stream<ListedRfc> of(List<StoredRfc> chunk);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOGIN_REQUIRED} when the visitor is anonymous, for whom nothing can wait */
    Filter of(Selection selection) {
        RfcFilter filter = selection.filter();
        TimingPadding padding = new TimingPadding(selection);
        if (filter.has(Term.DUE_FOR_REVIEW)) {
            return chunk -> rows.thatAreDueForReview(visible(chunk.stream(), filter, asks(filter, chunk), padding)
                    .toList());
        }
        if (!filter.has(Term.WAITING) && !filter.has(Term.CONSULTED)) {
            return chunk -> visible(chunk.stream(), filter, asks(filter, chunk), padding);
        }
        Representative reader = loggedIn();
        return chunk -> rows.thatWaitFor(
                reader,
                visible(waiting(reader, chunk), filter, asks(filter, chunk), padding)
                        .toList(),
                wait -> isWanted(wait, filter));
    }

    private Stream<StoredRfc> waiting(Representative reader, List<StoredRfc> chunk) {
        CountedRoles counted = lists.countedRoles(chunk);
        return chunk.stream()
                .filter(stored -> lists.mayWaitFor(reader, stored.rfc(), counted.of(stored.rfc(), stored.roles())));
    }

    private static boolean isWanted(PendingDecision wait, RfcFilter filter) {
        return filter.has(wait.consulted() ? Term.CONSULTED : Term.WAITING);
    }

    /** @return gives of each chunk the RFCs that may wait for a user */
    Filter mayWaitFor(Representative reader, Selection selection) {
        TimingPadding padding = new TimingPadding(selection);
        return chunk -> padding.listed(waiting(reader, chunk)).stream();
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOGIN_REQUIRED} */
    Representative loggedIn() {
        Representative current = requester.representative();
        if (current.requester().user() == null) {
            throw Refusal.of(RefusalCode.LOGIN_REQUIRED).exception();
        }
        return current;
    }

    private Stream<ListedRfc> visible(
            Stream<StoredRfc> stored, RfcFilter filter, BiPredicate<Rfc, List<Role>> asks, TimingPadding padding) {
        return padding.listed(stored.filter(each -> asks.test(each.rfc(), each.roles()))).stream()
                .filter(listed -> filter.fits(listed.rfc().title()) && asks.test(listed.rfc(), listed.roles()))
                .filter(listed -> filter.statuses().isEmpty()
                        || filter.statuses().contains(listed.rfc().status()))
                .filter(listed -> filter.text(Term.LABEL)
                        .map(label -> access.hasLabel(listed.rfc().pageId(), label))
                        .orElse(true));
    }

    /** @return whether one of the roles that count for an RFC of the chunk is the one that is asked for, and asks whom it is to ask */
    private BiPredicate<Rfc, List<Role>> asks(RfcFilter filter, List<StoredRfc> chunk) {
        Optional<String> role = filter.text(Term.ROLE).map(Role::id);
        Optional<String> approver = filter.text(Term.APPROVER);
        if (role.isEmpty() && approver.isEmpty()) {
            return (rfc, roles) -> true;
        }
        CountedRoles counted = lists.countedRoles(chunk);
        return (rfc, roles) -> counted.of(rfc, roles).stream()
                .filter(each -> role.map(each.id()::equals).orElse(true))
                .anyMatch(each -> approver.map(user -> each.isRequired() && each.asks(user, people))
                        .orElse(true));
    }

    /** Pages that the host is asked for beside too few others: some of the same spaces. */
    private final class TimingPadding {

        private final Selection selection;
        private List<Long> known = List.of();

        TimingPadding(Selection selection) {
            this.selection = selection;
        }

        List<ListedRfc> listed(Stream<StoredRfc> some) {
            List<StoredRfc> stored = some.toList();
            return lists.listed(stored, stored.size() < FEWEST_ASKED ? besides(stored) : List.of());
        }

        /** Where everything fits there is nothing else. */
        private List<Long> besides(List<StoredRfc> stored) {
            if (selection.filter().equals(RfcFilter.ALL)) {
                return List.of();
            }
            int missing = FEWEST_ASKED - stored.size();
            List<Long> asked = ids(stored);
            List<Long> others = known.stream().filter(id -> !asked.contains(id)).toList();
            if (others.size() < missing) {
                RfcFilter any = RfcFilter.of(Status.values());
                Selection all = new Selection(selection.spaceKeys(), any, selection.now());
                others = ids(store.besides(all, asked, missing));
                known = others;
            }
            return others.subList(0, Math.min(missing, others.size()));
        }

        private static List<Long> ids(List<StoredRfc> stored) {
            return stored.stream().map(row -> row.rfc().pageId()).toList();
        }
    }
}
