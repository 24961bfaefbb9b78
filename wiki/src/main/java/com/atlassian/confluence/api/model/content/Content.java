package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.content.id.ContentId;

/** Content, of which this says no more than the id. */
public class Content {
    private final ContentId id;

    private Content(ContentId id) {
        this.id = id;
    }

    public static ContentBuilder builder() {
        return new ContentBuilder();
    }

    public ContentId getId() {
        return id;
    }

    /** Gives it its id. */
    public static class ContentBuilder {
        private ContentId given;

        public ContentBuilder id(ContentId id) {
            given = id;
            return this;
        }

        public Content build() {
            return new Content(given);
        }
    }
}
