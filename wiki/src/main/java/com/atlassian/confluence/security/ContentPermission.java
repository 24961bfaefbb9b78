package com.atlassian.confluence.security;

/** A restriction of who may view or edit a page; the wiki knows only how they are called. */
public class ContentPermission {
    /** Who may view it. */
    public static final String VIEW_PERMISSION = String.valueOf("View");

    private ContentPermission() {}
}
