package com.atlassian.confluence.spaces;

import net.rfcdesk.signature.Verified;

/** Whether a space is in use. Documented by use: CURRENT in git4c by Networked Assets; both in its Javadoc up to 5.4. */
@Verified("JDold 7.0.5 SpaceManager; JDold 5.4.1 class-use")
public enum SpaceStatus {
    CURRENT,
    ARCHIVED
}
