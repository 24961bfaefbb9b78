package net.rfcdesk.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.NamedBy;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Lets people name who decides for them while they are away. */
public final class Delegations {

    private final Transactions transactions;
    private final DelegationStore store;
    private final People people;
    private final Access access;
    private final CurrentRequester requester;
    private final ReaderClock clock;
    private final DelegationRules rules;

    public Delegations(
            Transactions transactions,
            DelegationStore store,
            People people,
            Access access,
            CurrentRequester requester,
            ReaderClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.people = people;
        this.access = access;
        this.requester = requester;
        this.clock = clock;
        this.rules = new DelegationRules(people);
    }

    /**
     * @return those that the current user gave and was given
     * @throws net.rfcdesk.rfc.Refused when nobody is logged in
     */
    public OwnDelegations mine() {
        String user = user();
        Delegates known = requester.delegates(Set.of());
        Set<Long> vain = known.delegations().stream()
                .filter(each -> !known.works(each))
                .map(Delegation::id)
                .collect(Collectors.toSet());
        return new OwnDelegations(known.givenBy(user), known.givenTo(user), vain);
    }

    private String user() {
        return requester
                .user()
                .orElseThrow(() -> Refusal.of(RefusalCode.LOGIN_REQUIRED).exception());
    }

    /**
     * Has somebody else decide for the current user. What they had given before to somebody who cannot decide any more ends, as far as the
     * two would hold at once.
     *
     * @param delegate user key or user name
     * @param from the first day, in the user's time zone; a day that has begun counts from now on
     * @param until the last day
     * @param spaceKey of the only space on whose RFCs it holds; none for every space
     * @return as {@link #mine()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OwnDelegations name(String delegate, LocalDate from, LocalDate until, @Nullable String spaceKey) {
        return name(user(), delegate, from, until, spaceKey, null);
    }

    /**
     * Has somebody decide for an approver who is away already; for administrators of the space, or of the site when it is to hold for all RFCs.
     *
     * @param approver user key or user name
     * @param spaceKey of the only space on whose RFCs it holds; none for every space
     * @param reason why the administrator does so
     * @return as {@link #mine()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OwnDelegations nameFor(
            String approver,
            String delegate,
            LocalDate from,
            LocalDate until,
            @Nullable String spaceKey,
            @Nullable String reason) {
        String administrator = user();
        String away = people.requireKey(approver, "onBehalfOf");
        String words = ReasonText.checked(reason, true);
        return name(away, delegate, from, until, spaceKey, new NamedBy(administrator, words));
    }

    private OwnDelegations name(
            String approver,
            String delegate,
            LocalDate from,
            LocalDate until,
            @Nullable String spaceKey,
            @Nullable NamedBy namedBy) {
        Now reader = clock.now();
        Instant now = now();
        Delegation wanted = new Delegation(
                0,
                approver,
                people.requireKey(delegate, "delegate"),
                later(now, reader.startOf(from)),
                reader.endOf(until),
                spaceKey == null ? null : access.requireSpace(spaceKey),
                namedBy);
        transactions.run(() -> {
            store.lock();
            List<Delegation> others = store.pending(now);
            rules.cannotName(requester.alone(), administers(wanted), wanted, now, others)
                    .ifPresent(Refusal::raise);
            rules.replaced(wanted, others).forEach(each -> store.end(each.id(), now));
            store.add(wanted);
            return wanted;
        });
        return mine();
    }

    /**
     * Takes a delegation back, or declines it; who administers where it holds ends one that an administrator named.
     *
     * @return as {@link #mine()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OwnDelegations end(long id) {
        Instant now = now();
        transactions.run(() -> {
            store.lock();
            Delegation found = store.find(id, now)
                    .orElseThrow(
                            () -> Refusal.of(RefusalCode.DELEGATION_NOT_FOUND).exception());
            rules.cannotEnd(requester.alone(), administers(found), found).ifPresent(Refusal::raise);
            store.end(id, now);
            return found;
        });
        return mine();
    }

    /** @return whether the current user administers every place in which it holds */
    private boolean administers(Delegation delegation) {
        return access.mayAdministerSite() || delegation.space() != null && access.mayAdminister(delegation.space());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
