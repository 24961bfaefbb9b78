package com.atlassian.sal.api.websudo;

import net.rfcdesk.signature.Verified;

/** There is no secure administrator session. Documented: the source of Atlassian's app for Slack, which makes one out of a text. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class WebSudoSessionException extends RuntimeException {
    public WebSudoSessionException(String message) {
        super(message);
    }
}
