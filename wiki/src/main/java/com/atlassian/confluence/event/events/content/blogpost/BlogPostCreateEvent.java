package com.atlassian.confluence.event.events.content.blogpost;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.BlogPost;

/** A blog post was created. */
public class BlogPostCreateEvent extends ContentEvent {
    private final BlogPost post;

    public BlogPostCreateEvent(BlogPost post) {
        this.post = post;
    }

    @Override
    public ContentEntityObject getContent() {
        return post;
    }
}
