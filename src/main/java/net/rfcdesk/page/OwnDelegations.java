package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Delegation;

/** Who decides for the current user, and for whom he decides, now or later. */
public record OwnDelegations(List<Delegation> given, List<Delegation> received) {

    public OwnDelegations {
        given = List.copyOf(given);
        received = List.copyOf(received);
    }
}
