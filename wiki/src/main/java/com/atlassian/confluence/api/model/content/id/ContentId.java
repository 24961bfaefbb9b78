package com.atlassian.confluence.api.model.content.id;

/** The id of a page. */
public class ContentId {
    private final long id;

    private ContentId(long id) {
        this.id = id;
    }

    public static ContentId of(long id) {
        return new ContentId(id);
    }

    public long asLong() {
        return id;
    }
}
