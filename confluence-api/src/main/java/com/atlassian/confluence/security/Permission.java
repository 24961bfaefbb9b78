package com.atlassian.confluence.security;

import net.rfcdesk.signature.Verified;

/** What one may do. Documented: Confluence Javadoc 5.0.2 Permission. */
@Verified(
        "JDold 5.0.2 Permission; VIEW and EDIT used on Confluence 10.0 by atlassian-slack-integration-server and ONLYOFFICE")
public abstract class Permission {
    public static final Permission VIEW = null;
    public static final Permission EDIT = null;
    public static final Permission ADMINISTER = null;
}
