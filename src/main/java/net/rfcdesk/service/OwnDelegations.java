package net.rfcdesk.service;

import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Delegation;

/**
 * Who decides for the current user, and for whom they decide, now or later.
 *
 * @param vain ids of those under which nobody can decide, because an account is deactivated or gone
 */
public record OwnDelegations(List<Delegation> given, List<Delegation> received, Set<Long> vain) {

    public OwnDelegations {
        given = List.copyOf(given);
        received = List.copyOf(received);
        vain = Set.copyOf(vain);
    }
}
