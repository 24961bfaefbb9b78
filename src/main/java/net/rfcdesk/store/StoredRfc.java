package net.rfcdesk.store;

import java.util.List;
import net.rfcdesk.approval.Role;
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

    public StoredRfc with(Rfc changed) {
        return new StoredRfc(changed, authorName, roles, trashed);
    }

    public StoredRfc with(Rfc changed, String newAuthorName, List<Role> newRoles) {
        return new StoredRfc(changed, newAuthorName, newRoles, trashed);
    }

    public StoredRfc trashed(boolean isTrashed) {
        return new StoredRfc(rfc, authorName, roles, isTrashed);
    }
}
