package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A page was edited, renamed or reverted. Documented: the list of packages used by the public source of the Atlassian Connect plugin. */
@Verified("getPage called on it on Confluence 10.0.1 by atlassian-slack-integration-server")
public class PageUpdateEvent extends PageEvent {
    /** @return the page as it was before; may be null, as the constructor's parameter in JD 7.19.14 may */
    @Verified("used on Confluence 6.8.2 by testIT-LivingDoc/livingdoc-confluence")
    public AbstractPage getOriginalPage() {
        throw Signature.only();
    }

    @Verified("JD 8.5.9 class-use/PageUpdateTrigger")
    public PageUpdateTrigger getUpdateTrigger() {
        throw Signature.only();
    }
}
