package com.atlassian.confluence.security;

import net.rfcdesk.signature.Verified;

/** A restriction. Documented: Confluence Javadoc 7.19.14 ContentPermission. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class ContentPermission {
    public static final String VIEW_PERMISSION = String.valueOf("View");

    private ContentPermission() {}
}
