package net.rfcdesk.wiki.plugin.item;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Map;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;

/** Decides whether somebody is shown an item. */
public interface ItemCondition {
    /** @throws net.rfcdesk.wiki.plugin.descriptor.BadDescriptor when the condition does not know these parameters */
    default void check(Map<String, String> parameters) {}

    boolean isMet(Visit visit);

    /** Who is where. @param user null for an anonymous visitor. @param space null outside of spaces */
    record Visit(ConfluenceUser user, Space space, Permissions permissions) {
        public boolean may(SpacePermission permission) {
            return permissions.allows(user, permission, space);
        }
    }
}
