package com.atlassian.confluence.event.events.content.comment;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.ContentEvent;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Somebody commented. Documented by use: getContent in atlassian-slack-integration-server and mattermost-for-confluence. */
@Verified(
        "used on Confluence 10.0.1 by atlassian-slack-integration-server, on Confluence 6.14 by mattermost-for-confluence")
public class CommentCreateEvent extends ContentEvent {
    @Override
    public ContentEntityObject getContent() {
        throw Signature.only();
    }
}
