package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page was created, from scratch or as a copy. */
public class PageCreateEvent extends PageEvent {
    public PageCreateEvent(Page page) {
        super(page);
    }
}
