package com.atlassian.confluence.core;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The body of a content, and the format that it has. Documented: ConfluenceServer Javadoc 8.0.0-m020 BodyContent. */
@Verified(
        "JD 8.0.0-m020 BodyContent; JD 9.0.3 class-use/BodyContent; stubbed on Confluence 10.0.1 by atlassian-slack-integration-server")
public class BodyContent {
    @Verified("JD 8.0.0-m020 BodyContent")
    public BodyContent(ContentEntityObject content, String body, BodyType bodyType) {
        throw Signature.only();
    }

    @Verified("JD 8.0.0-m020 BodyContent; stubbed on Confluence 10.0.1 by atlassian-slack-integration-server")
    public String getBody() {
        throw Signature.only();
    }
}
