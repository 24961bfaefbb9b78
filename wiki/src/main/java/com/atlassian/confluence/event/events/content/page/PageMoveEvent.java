package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page has a new parent or a new space, or is below a page that was moved. */
public class PageMoveEvent extends PageEvent {
    public PageMoveEvent(Page page) {
        super(page);
    }
}
