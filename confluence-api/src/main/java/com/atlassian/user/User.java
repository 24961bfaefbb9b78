package com.atlassian.user;

import net.rfcdesk.signature.Verified;

/** A user by name. Documented: Confluence Javadoc; getName and getFullName used by baloise/digital-signature. */
@Verified("used on Confluence 9.5.4 by baloise/digital-signature")
public interface User {
    String getName();

    String getFullName();

    @Verified("used on Confluence 10.2.10 by deftdevs/bootstrapi")
    String getEmail();
}
