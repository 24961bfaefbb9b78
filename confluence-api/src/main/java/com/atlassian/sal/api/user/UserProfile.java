package com.atlassian.sal.api.user;

import net.rfcdesk.signature.Verified;

/** What the host tells of a user. Documented: SAL Javadoc; implemented by baloise/digital-signature for 9.5 and 10. */
@Verified("SAL Javadoc UserProfile; implemented for Confluence 9.5 and 10 by baloise/digital-signature")
public interface UserProfile {
    UserKey getUserKey();

    String getUsername();

    String getFullName();
}
