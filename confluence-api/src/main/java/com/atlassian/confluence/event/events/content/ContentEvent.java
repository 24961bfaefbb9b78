package com.atlassian.confluence.event.events.content;

import com.atlassian.confluence.core.ContentEntityObject;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Something happened to content. Documented: ConfluenceServer Javadoc 5.9.3 ContentEvent. */
@Verified("JDold 5.9.3 ContentEvent; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public abstract class ContentEvent {
    public ContentEntityObject getContent() {
        throw Signature.only();
    }
}
