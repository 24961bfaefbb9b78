package com.atlassian.confluence.user;

import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** The current user of the thread, who is the wiki's own. */
public class AuthenticatedUserThreadLocal {
    private AuthenticatedUserThreadLocal() {}

    /** @return null for an anonymous visitor */
    public static ConfluenceUser get() {
        return CurrentUser.get().orElse(null);
    }

    /** Until another is set. @param user null for an anonymous visitor */
    public static void set(ConfluenceUser user) {
        CurrentUser.set((WikiUser) user);
    }
}
