package com.atlassian.confluence.api.service.accessmode;

import net.rfcdesk.signature.Verified;

/** Whether the site takes changes. Documented by use: implemented in a test of requirement-yogi/psea. */
@Verified("implemented for Confluence 8.9 and 9.0 in a test of requirement-yogi/psea")
public interface AccessModeService {
    /** @return true when the current request must not change anything */
    boolean shouldEnforceReadOnlyAccess();
}
