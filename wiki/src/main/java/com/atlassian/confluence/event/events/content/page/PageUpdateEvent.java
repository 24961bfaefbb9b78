package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;

/** A page was edited, renamed or reverted by hand, or followed pages that it links to. */
public class PageUpdateEvent extends PageEvent {
    private final AbstractPage originalPage;
    private final PageUpdateTrigger updateTrigger;

    public PageUpdateEvent(Page page, AbstractPage originalPage, PageUpdateTrigger updateTrigger) {
        super(page);
        this.originalPage = originalPage;
        this.updateTrigger = updateTrigger;
    }

    /** @return the page as it was before */
    public AbstractPage getOriginalPage() {
        return originalPage;
    }

    public PageUpdateTrigger getUpdateTrigger() {
        return updateTrigger;
    }
}
