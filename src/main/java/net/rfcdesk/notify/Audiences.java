package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.LockedRfc;

/** Finds the people whom RFCs can concern. */
public final class Audiences {

    private final DelegationStore delegations;
    private final Access access;
    private final People people;
    private final Clock clock;

    public Audiences(DelegationStore delegations, Access access, People people, Clock clock) {
        this.delegations = delegations;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** @param page of the RFC */
    Audience of(LockedRfc locked, AbstractPage page) {
        return new Audience(
                locked.settings(), new CachingDirectory(people), user -> access.mayView(user, page), delegates(locked));
    }

    private Delegates delegates(LockedRfc locked) {
        Instant now = clock.instant();
        Set<String> named = locked.stored().roles().stream()
                .flatMap(role -> role.users().stream())
                .collect(Collectors.toSet());
        List<Delegation> found = delegations.pending(now, named, "");
        Set<String> inactive = found.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .filter(each -> !people.isActive(each))
                .collect(Collectors.toSet());
        return new Delegates(found, null, now, inactive)
                .in(locked.stored().rfc().spaceKey());
    }
}
