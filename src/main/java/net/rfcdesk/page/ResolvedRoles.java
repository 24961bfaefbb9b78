package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;

/**
 * Whom a page asks.
 *
 * @param roles in the page's order, each once
 * @param textProblems by the identity of the role: what was written twice, and what makes no sense
 */
record ResolvedRoles(List<Role> roles, Map<String, List<RoleProblem>> textProblems) {

    ResolvedRoles {
        roles = List.copyOf(roles);
        textProblems = Map.copyOf(textProblems);
    }
}
