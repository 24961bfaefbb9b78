package com.atlassian.confluence.user;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The current user of the thread. Documented: ConfluenceServer Javadoc 7.13.19 AuthenticatedUserThreadLocal. */
@Verified("JD 7.13.19 AuthenticatedUserThreadLocal")
public class AuthenticatedUserThreadLocal {
    private AuthenticatedUserThreadLocal() {}

    /** @return null for an anonymous visitor */
    @Verified(
            "JD 7.13.19 AuthenticatedUserThreadLocal; used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public static ConfluenceUser get() {
        throw Signature.only();
    }

    /** @param user null for an anonymous visitor */
    @Verified(
            "JD 7.13.19 AuthenticatedUserThreadLocal; used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public static void set(ConfluenceUser user) {
        throw Signature.only();
    }
}
