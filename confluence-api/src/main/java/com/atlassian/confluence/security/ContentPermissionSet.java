package com.atlassian.confluence.security;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Restrictions of one page. Documented: in no Javadoc at hand; the public app that is named calls it. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class ContentPermissionSet {
    protected ContentPermissionSet() {}

    public boolean isEmpty() {
        throw Signature.only();
    }
}
