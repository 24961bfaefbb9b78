package com.atlassian.confluence.api.service.accessmode;

import net.rfcdesk.signature.Verified;

/** Whether the site takes changes. Documented: ConfluenceServer Javadoc 9.2 AccessModeService. */
@Verified("JD 9.2 AccessModeService; implemented in a test by requirement-yogi/psea")
public interface AccessModeService {
    /** @return true when the current request must not change anything */
    boolean shouldEnforceReadOnlyAccess();
}
