package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.Delegates;
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
        String space = locked.stored().rfc().spaceKey();
        return new Audience(
                locked.settings(),
                new CachingDirectory(people),
                user -> access.mayView(user, page),
                users -> delegates(users).in(space));
    }

    /** In one statement, if there is anybody to look for. */
    private Delegates delegates(Set<String> users) {
        if (users.isEmpty()) {
            return Delegates.NONE;
        }
        Instant now = clock.instant();
        return new Delegates(delegations.pending(now, users, ""), null, now, Set.of());
    }
}
