package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.Selection.Order;
import org.jspecify.annotations.Nullable;

/** Turns a reader's query into a selection of stored RFCs: spaces and users by their keys. */
public final class Selections {

    private final Access access;
    private final People people;
    private final ReaderClock clock;

    public Selections(Access access, People people, ReaderClock clock) {
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
}
