package com.atlassian.confluence.security;

/** Restrictions of one page, as to who may view it. */
public class ContentPermissionSet {
    private final boolean empty;

    /** @param empty whether everybody may whom the space allows */
    public ContentPermissionSet(boolean empty) {
        this.empty = empty;
    }

    public boolean isEmpty() {
        return empty;
    }
}
