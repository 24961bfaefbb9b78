package com.atlassian.sal.api.timezone;

import java.util.TimeZone;
import net.rfcdesk.signature.Verified;

/** The current user's time zone. Documented: Confluence Javadoc 5.4.1 and Bamboo Javadoc 9.5.1 (implementers). */
@Verified("JDold 5.4.1 ConfluenceTimeZoneManager, Bamboo Javadoc 9.5.1 BambooTimeZoneManager")
public interface TimeZoneManager {
    TimeZone getUserTimeZone();
}
