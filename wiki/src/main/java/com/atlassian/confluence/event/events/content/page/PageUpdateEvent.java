package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page was edited, renamed or reverted, by hand or because a page that it links to was renamed. */
public class PageUpdateEvent extends PageEvent {
    public PageUpdateEvent(Page page) {
        super(page);
    }
}
