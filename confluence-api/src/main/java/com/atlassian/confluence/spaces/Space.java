package com.atlassian.confluence.spaces;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A space. Documented by use: getKey and getName in atlassian-slack-integration-server on 10.0. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class Space {
    public long getId() {
        throw Signature.only();
    }

    public String getKey() {
        throw Signature.only();
    }

    public String getName() {
        throw Signature.only();
    }
}
