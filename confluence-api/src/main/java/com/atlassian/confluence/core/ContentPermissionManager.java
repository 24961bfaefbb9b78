package com.atlassian.confluence.core;

import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.List;
import net.rfcdesk.signature.Verified;

/** Which pages are restricted. Documented: Confluence Javadoc 7.19.14 ContentPermissionManager. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface ContentPermissionManager {
    /**
     * @param type as in {@link com.atlassian.confluence.security.ContentPermission#VIEW_PERMISSION}
     * @return those of the content itself and those that it inherits
     */
    List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject contentEntity, String type);
}
