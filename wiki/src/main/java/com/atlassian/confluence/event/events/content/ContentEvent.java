package com.atlassian.confluence.event.events.content;

import com.atlassian.confluence.core.ContentEntityObject;

/** Something happened to content. */
public abstract class ContentEvent {
    public abstract ContentEntityObject getContent();
}
