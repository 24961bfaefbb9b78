package net.rfcdesk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.RfcStore;

/** Lets people name who decides for them while they are away. */
public final class Delegations {

    private final RfcStore rfcs;
    private final DelegationStore store;
    private final People people;
    private final Site site;
    private final ReaderClock clock;
    private final DelegationRules rules;

    public Delegations(RfcStore rfcs, DelegationStore store, People people, Site site, ReaderClock clock) {
        this.rfcs = rfcs;
        this.store = store;
        this.people = people;
        this.site = site;
        this.clock = clock;
        this.rules = new DelegationRules(people);
    }

    /**
     * @return those that the current user gave and was given
     * @throws net.rfcdesk.rfc.Refused when nobody is logged in
     */
    public OwnDelegations mine() {
        String user = people.current()
                .orElseThrow(() -> Refusal.of(Reason.LOGIN_REQUIRED).exception());
        Delegates known = among(user, Set.of());
        Set<Long> vain = known.delegations().stream()
                .filter(each -> !known.works(each))
                .map(Delegation::id)
                .collect(Collectors.toSet());
        return new OwnDelegations(known.givenBy(user), known.givenTo(user), vain);
    }

    /**
     * Has somebody else decide for the current user. What he had given before to somebody who cannot decide any more ends, as far as the
     * two would hold at once.
     *
     * @param delegate user key or user name
     * @param from the first day, in the user's time zone; a day that has begun counts from now on
     * @param until the last day
     * @return as {@link #mine()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OwnDelegations name(String delegate, LocalDate from, LocalDate until) {
        Now reader = clock.now();
        Instant now = now();
        Delegation wanted = new Delegation(
                0,
                people.current().orElse(null),
                people.keyOrName(delegate).orElseThrow(() -> Refusal.of(Reason.USER_UNKNOWN, delegate)
                        .in("delegate")
                        .exception()),
                later(now, reader.startOf(from)),
                reader.endOf(until));
        rfcs.inTransaction(() -> {
            store.lock();
            List<Delegation> others = store.pending(now);
            rules.cannotName(asker(), wanted, now, others).ifPresent(Refusal::raise);
            rules.replaced(wanted, others).forEach(each -> store.end(each.id(), now));
            store.add(wanted);
            return wanted;
        });
        return mine();
    }

    /**
     * Takes a delegation back, or declines it.
     *
     * @return as {@link #mine()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OwnDelegations end(long id) {
        Instant now = now();
        rfcs.inTransaction(() -> {
            store.lock();
            Delegation found = store.find(id, now)
                    .orElseThrow(() -> Refusal.of(Reason.DELEGATION_NOT_FOUND).exception());
            rules.cannotEnd(asker(), found).ifPresent(Refusal::raise);
            store.end(id, now);
            return found;
        });
        return mine();
    }

    /**
     * In one SQL statement.
     *
     * @param user who may have given some and been given some; null for an anonymous visitor
     * @param others who may have given some
     */
    Delegates among(String user, Collection<String> others) {
        Set<String> givers =
                Stream.concat(Stream.ofNullable(user), others.stream()).collect(Collectors.toSet());
        Instant now = now();
        if (givers.isEmpty()) {
            return Delegates.NONE;
        }
        List<Delegation> found = store.pending(now, givers, user == null ? "" : user);
        Set<String> inactive = found.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .filter(each -> !people.isActive(each))
                .collect(Collectors.toSet());
        return new Delegates(found, now, inactive);
    }

    /** @return the asker, who may decide also for those who named him */
    Asker withDelegators(Asker asker) {
        return asker.user() == null
                ? asker
                : asker.asDelegateOf(among(asker.user(), Set.of()).delegatorsOf(asker.user()));
    }

    private Asker asker() {
        return new Asker(people.current().orElse(null), site.isReadOnly());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
