package com.atlassian.confluence.security;

import net.rfcdesk.signature.Verified;

/** What one may do. Documented: Confluence Javadoc 5.0.2 Permission. */
@Verified(
        "JDold 5.0.2 Permission; VIEW and ADMINISTER used on Confluence 10.0.1 by atlassian-slack-integration-server, EDIT on 10.0.3 by ONLYOFFICE/onlyoffice-confluence")
public abstract class Permission {
    public static final Permission VIEW = null;
    public static final Permission EDIT = null;
    public static final Permission ADMINISTER = null;
}
