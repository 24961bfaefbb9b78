package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import net.rfcdesk.signature.Verified;

/** Who may do what. Documented: ConfluenceServer Javadoc 10.1.2 PermissionManager. */
@Verified("JD 10.1.2 PermissionManager#hasPermission(ConfluenceUser, Permission, Object)")
public interface PermissionManager {
    /** Users who may browse people may view it. */
    @Verified("hasPermission asked with VIEW and it on Confluence 10.0.3 by ONLYOFFICE/onlyoffice-confluence")
    Object TARGET_PEOPLE_DIRECTORY = new Object();

    /** Confluence administrators may administer it. */
    @Verified("JD 8.9.3 PermissionManager#TARGET_APPLICATION")
    Object TARGET_APPLICATION = new Object();

    /** @param user null for an anonymous visitor */
    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);

    /**
     * @param user null for an anonymous visitor
     * @return those on which the user has the permission
     */
    @Verified("JD 10.1.2 PermissionManager#getPermittedEntities(ConfluenceUser, Permission, List)")
    <X> List<X> getPermittedEntities(ConfluenceUser user, Permission permission, List<? extends X> entities);
}
