package net.rfcdesk.wiki.plugin.item;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;

/** Decides whether somebody is shown an item. */
public interface ItemCondition {
    /** @throws net.rfcdesk.wiki.plugin.descriptor.BadDescriptor when the condition does not know these parameters */
    default void check(Map<String, String> parameters) {}

    boolean isMet(Visit visit);

    /**
     * Who is where.
     *
     * @param user null for an anonymous visitor
     * @param space null outside of spaces
     * @param page null when it is not about a page
     */
    record Visit(ConfluenceUser user, Space space, Page page, Permissions permissions) {
        /** @return what conditions and addresses of plugins are told of it */
        Map<String, Object> context() {
            Map<String, Object> context = new HashMap<>();
            Optional.ofNullable(user).ifPresent(one -> context.put("user", one));
            Optional.ofNullable(space).ifPresent(one -> context.put("space", one));
            Optional.ofNullable(page).ifPresent(one -> context.put("page", one));
            return context;
        }

        public boolean may(SpacePermission permission) {
            return permissions.allows(user, permission, space);
        }
    }
}
