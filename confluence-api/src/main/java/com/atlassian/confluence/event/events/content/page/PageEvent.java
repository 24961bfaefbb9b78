package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.pages.Page;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Something happened to a page. Documented: ConfluenceServer Javadoc 5.1.3 ContentEvent, which names it among its subclasses. */
@Verified(
        "JDold 5.1.3 ContentEvent; PageCreateEvent and PageUpdateEvent passed on as a ContentEvent on Confluence 10.0.1 by atlassian-slack-integration-server")
public abstract class PageEvent extends ContentEvent {
    @Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
    public Page getPage() {
        throw Signature.only();
    }
}
