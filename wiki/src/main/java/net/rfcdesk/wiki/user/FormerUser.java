package net.rfcdesk.wiki.user;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;

/** A deleted user. The name stays on what they wrote. */
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

    @Override
    public String getEmail() {
        return "";
    }
}
