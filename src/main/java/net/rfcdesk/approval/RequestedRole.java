package net.rfcdesk.approval;

import java.util.List;

/**
 * Whom somebody asks to decide for one role.
 *
 * @param role identity of the role
 * @param users user keys
 * @param groups names of groups, of whose members any may decide
 */
public record RequestedRole(String role, List<String> users, List<String> groups) {

    public RequestedRole {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** @return whether it asks that user, also as a member of a group */
    public boolean asks(String user, Membership membership) {
        return users.contains(user) || groups.stream().anyMatch(group -> membership.isMember(user, group));
    }

    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }
}
