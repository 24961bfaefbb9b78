package com.atlassian.sal.api.user;

import net.rfcdesk.signature.Verified;

/** Who is asking, and who belongs to which group. Documented: ConfluenceServer Javadoc 7.19.14 and 7.4.7 (implementers). */
@Verified("JD 7.19.14 UserManager; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface UserManager {
    /** @return null for an anonymous visitor */
    UserKey getRemoteUserKey();

    boolean isUserInGroup(UserKey userKey, String group);

    /** @return null when there is no such user */
    UserProfile getUserProfile(UserKey userKey);

    /** @return names of groups */
    @Verified("JD 7.19.14 UserManager")
    Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults);

    /** @return whether the user may use the product, as far as its licence goes */
    @Verified("JD 7.19.14 UserManager")
    boolean isLicensed(UserKey userKey);
}
