package com.atlassian.confluence.core;

import net.rfcdesk.signature.Verified;

/** The format of a body. Documented: ConfluenceServer Javadoc 7.4.6 class-use/BodyType, which has more of them. */
@Verified("JD 7.4.6 class-use/BodyType; WIKI used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class BodyType {
    /** The storage format. */
    @Verified("JD 7.4.6 class-use/BodyType")
    public static final BodyType XHTML = null;
}
