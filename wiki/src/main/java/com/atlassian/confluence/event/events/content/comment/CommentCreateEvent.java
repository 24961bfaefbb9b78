package com.atlassian.confluence.event.events.content.comment;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.Comment;

/** Somebody commented on a page. */
public class CommentCreateEvent extends ContentEvent {
    private final Comment comment;

    public CommentCreateEvent(Comment comment) {
        this.comment = comment;
    }

    @Override
    public ContentEntityObject getContent() {
        return comment;
    }
}
