package net.rfcdesk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Representative;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.store.DelegationStore;
import org.jspecify.annotations.Nullable;

/** Who is asking, on whose behalf they may act, and what limits them. */
public final class CurrentRequester {

    private final People people;
    private final Site site;
    private final DelegationStore delegations;
    private final ReaderClock clock;

    public CurrentRequester(People people, Site site, DelegationStore delegations, ReaderClock clock) {
        this.people = people;
        this.site = site;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** @return the user key; empty for an anonymous visitor */
    public Optional<String> user() {
        return people.current();
    }

    /** @return the current user, who acts for nobody else */
    public Requester alone() {
        return new Requester(user().orElse(null), site.isReadOnly());
    }

    /** @return the current user, who may decide also for those who named them; one SQL statement */
    public Representative representative() {
        return representative(alone());
    }

    /** @return the same requester, who may decide also for those who named them; one SQL statement */
    public Representative representative(Requester requester) {
        return new Representative(requester, delegates(requester.user(), Set.of()));
    }

    /**
     * In one SQL statement.
     *
     * @param others who may have named somebody, besides the current user
     */
    public Delegates delegates(Collection<String> others) {
        return delegates(user().orElse(null), others);
    }

    private Delegates delegates(@Nullable String user, Collection<String> others) {
        Set<String> givers =
                Stream.concat(Stream.ofNullable(user), others.stream()).collect(Collectors.toSet());
        Instant now = now();
        if (givers.isEmpty()) {
            return Delegates.NONE;
        }
        List<Delegation> found = delegations.pending(now, givers, user == null ? "" : user);
        Set<String> inactive = found.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .filter(each -> !people.isActive(each))
                .collect(Collectors.toSet());
        return new Delegates(found, null, now, inactive);
    }

    /** @return to the millisecond */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @return the day that it is where the current user is */
    public LocalDate today() {
        return clock.now().today();
    }

    /** @return the people and groups of the site */
    public Directory directory() {
        return people;
    }

    /**
     * Whether the current user may accept RFCs of a space without all approvals.
     *
     * @param administers whether they administer it
     */
    public boolean mayBypass(SpaceSettings settings, boolean administers) {
        return settings.bypassers().include(user().orElse(null), administers, people);
    }
}
