package com.atlassian.sal.api.user;

import java.net.URI;
import net.rfcdesk.signature.Verified;

/** Who somebody is. Documented: ConfluenceServer Javadoc 10.0.3 ConfluenceUserProfile, which implements it. */
@Verified("JD 10.0.3 ConfluenceUserProfile; implemented on Confluence 9.5.4 by baloise/digital-signature")
public interface UserProfile {
    /**
     * @return relative to the application's base URI, or absolute when another server has the picture, as jira.atlassian.com/browse/FE-3634 quotes
     *     SAL's Javadoc; null when there is none, as public apps expect
     */
    URI getProfilePictureUri(int width, int height);
}
