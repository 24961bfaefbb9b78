package net.rfcdesk.host;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.event.api.EventPublisher;

/** The host's services for spaces and pages, and what the plugin makes of them. */
public record HostContent(
        PageManager pageManager,
        SpaceManager spaceManager,
        PermissionManager permissionManager,
        ContentPermissionManager restrictions,
        EventPublisher events) {

    public Access access(People people) {
        return new Access(pageManager, spaceManager, permissionManager, restrictions, people);
    }

    public AllPages allPages() {
        return new AllPages(spaceManager, pageManager);
    }
}
