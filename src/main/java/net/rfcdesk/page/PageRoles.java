package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Role;

/**
 * Whom a page asks.
 *
 * @param roles in the page's order, each once
 * @param slips by the identity of the role: what was written twice, and what makes no sense
 */
record PageRoles(List<Role> roles, Map<String, List<Flaw>> slips) {

    PageRoles {
        roles = List.copyOf(roles);
        slips = Map.copyOf(slips);
    }
}
