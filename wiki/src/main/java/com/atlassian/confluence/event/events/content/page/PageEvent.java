package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.Page;

/** Something happened to a page; carries the page as it is afterwards. */
public abstract class PageEvent extends ContentEvent {
    private final Page page;

    protected PageEvent(Page page) {
        this.page = page;
    }

    public Page getPage() {
        return page;
    }

    @Override
    public ContentEntityObject getContent() {
        return page;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + page;
    }
}
