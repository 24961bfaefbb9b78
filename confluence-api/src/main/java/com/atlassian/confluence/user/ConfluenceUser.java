package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;
import net.rfcdesk.signature.Verified;

/** A user with a key. Documented by use: getKey in atlassian-slack-integration-server. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface ConfluenceUser extends User {
    UserKey getKey();
}
