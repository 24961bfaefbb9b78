package net.rfcdesk.approval;

import java.util.List;

/**
 * Of a group that a role waits for, the first members.
 *
 * @param users user keys of those among them who can approve and have not decided on the text as it is
 * @param all whether the group has no other members
 */
public record GroupMembers(String group, List<String> users, boolean all) {

    public GroupMembers {
        users = List.copyOf(users);
    }
}
