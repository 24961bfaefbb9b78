package com.atlassian.sal.api.user;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The key of a user that never changes. Documented: SAL Javadoc; getStringValue used by atlassian-slack-integration-server. */
@Verified("SAL Javadoc UserKey; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public final class UserKey {
    public UserKey(String userkey) {}

    public String getStringValue() {
        throw Signature.only();
    }
}
