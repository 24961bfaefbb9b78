package net.rfcdesk.store;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.record.Outcome;
import net.rfcdesk.rfc.Rfc;

/**
 * An RFC as it was when its page was last saved or it was last decided upon.
 *
 * @param authorName to sort by; may be null
 * @param roles of the page's version that {@link Rfc#pageVersion()} names
 */
public record StoredRfc(Rfc rfc, String authorName, List<Role> roles, boolean trashed) {

    public StoredRfc {
        roles = List.copyOf(roles);
    }

    static StoredRfc of(Outcome outcome, String authorName, List<Role> roles) {
        return new StoredRfc(outcome.rfc(), authorName, roles, outcome.trashed());
    }

    Outcome outcome() {
        return new Outcome(rfc, trashed);
    }
}
