package net.rfcdesk.wiki.user;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;

/** Somebody who was deleted, but whose name stays on what he wrote. */
public record FormerUser(UserKey key, String name) implements ConfluenceUser {
    @Override
    public UserKey getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFullName() {
        return "Unknown User (" + name + ")";
    }
}
