package com.atlassian.sal.api;

import net.rfcdesk.signature.Verified;

/** Which base an address gets. Documented: SAL Javadoc; both constants used by atlassian-slack-integration-server. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public enum UrlMode {
    CANONICAL,
    ABSOLUTE
}
