package com.atlassian.sal.api.timezone;

import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;
import net.rfcdesk.signature.Verified;

/** Users' time zones. Documented: Confluence Javadoc 5.4.1 and Bamboo Javadoc 9.5.1 (implementers). */
@Verified("JDold 5.4.1 ConfluenceTimeZoneManager, Bamboo Javadoc 9.5.1 BambooTimeZoneManager")
public interface TimeZoneManager {
    TimeZone getUserTimeZone();

    @Verified("Bamboo Javadoc 10.0.1 BambooTimeZoneManager implements TimeZoneManager#getUserTimeZone(UserKey)")
    TimeZone getUserTimeZone(UserKey user);
}
