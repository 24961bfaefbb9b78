package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;
import net.rfcdesk.signature.Verified;

/** Who may do what. Documented: ConfluenceServer Javadoc 10.1.2 PermissionManager. */
@Verified("JD 10.1.2 PermissionManager#hasPermission(ConfluenceUser, Permission, Object)")
public interface PermissionManager {
    /** @param user null for an anonymous visitor */
    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);
}
