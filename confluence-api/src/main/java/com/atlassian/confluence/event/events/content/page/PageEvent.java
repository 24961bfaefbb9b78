package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Something happened to a page. Documented by use: getPage on PageCreateEvent in atlassian-slack-integration-server. */
@Verified("getPage used on Confluence 10.0 by atlassian-slack-integration-server")
public abstract class PageEvent {
    public Page getPage() {
        throw Signature.only();
    }
}
