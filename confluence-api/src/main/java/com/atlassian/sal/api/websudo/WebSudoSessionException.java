package com.atlassian.sal.api.websudo;

import net.rfcdesk.signature.Verified;

/** There is no secure administrator session. Documented: the source of Atlassian's app for Slack, which makes one out of a text. */
@Verified("used on Confluence 10.0 by atlassian-labs/atlassian-slack-integration-server")
public class WebSudoSessionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WebSudoSessionException(String message) {
        super(message);
    }
}
