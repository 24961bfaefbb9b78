package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page of the trash was purged: it is no more, only this last reading of it. */
public class PageRemoveEvent extends PageEvent {
    public PageRemoveEvent(Page page) {
        super(page);
    }
}
