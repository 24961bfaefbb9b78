package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.Selection.Order;
import org.jspecify.annotations.Nullable;

/** Turns a reader's query into a selection of stored RFCs: spaces and users by their keys. */
public final class Selections {

    private static final List<Term> PEOPLE = List.of(Term.AUTHOR, Term.APPROVER, Term.DECIDED_BY);

    private final RecordStore records;
    private final Access access;
    private final People people;
    private final ReaderClock clock;

    public Selections(RecordStore records, Access access, People people, ReaderClock clock) {
        this.records = records;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** @return of all spaces */
    Selection of(Term term) {
        return new Selection(List.of(), RfcFilter.of(term), clock.now());
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#SPACE_NOT_FOUND} when the current user can see no space of a key that is named */
    Selection of(ReportQuery query) {
        Now now = clock.now();
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
        RfcFilter filter = byKeys(query.filter());
        Set<Long> decided =
                filter.text(Term.DECIDED_BY).map(records::pagesDecidedBy).orElse(null);
        return new Selection(spaces, decided, filter, now, orders);
    }

    /**
     * Who is gone is found by the key alone, so that only a list without any RFC tells a slip of the pen.
     *
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#USER_UNKNOWN} when the query names somebody who does not exist
     */
    void requirePeople(ReportQuery query) {
        for (Term person : PEOPLE) {
            query.filter().text(person).ifPresent(user -> people.requireKey(user, person.word()));
        }
    }

    private String viewableSpace(String key) {
        return access.viewableSpace(key)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.SPACE_NOT_FOUND, key).in("space").exception());
    }

    /** Who is gone is found by the key alone. */
    private RfcFilter byKeys(RfcFilter filter) {
        RfcFilter byKeys = filter;
        for (Term person : PEOPLE) {
            byKeys = byKeys.with(person, key(filter, person));
        }
        return byKeys;
    }

    private @Nullable String key(RfcFilter filter, Term term) {
        return filter.text(term)
                .map(user -> people.keyOrName(user).orElse(user))
                .orElse(null);
    }
}
