package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;

/**
 * Whom a page asks.
 *
 * @param roles in the page's order, each once
 * @param slips by the identity of the role: what was written twice, and what makes no sense
 */
record ResolvedRoles(List<Role> roles, Map<String, List<RoleProblem>> slips) {

    ResolvedRoles {
        roles = List.copyOf(roles);
        slips = Map.copyOf(slips);
    }
}
