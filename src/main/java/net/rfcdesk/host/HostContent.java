package net.rfcdesk.host;

import com.atlassian.confluence.api.service.content.ContentPropertyService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.event.api.EventPublisher;
import java.util.List;

/** The host's services for spaces and pages, and what the plugin makes of them. */
public record HostContent(
        PageManager pageManager,
        SpaceManager spaceManager,
        PermissionManager permissionManager,
        ContentPermissionManager restrictions,
        EventPublisher events,
        List<ContentPropertyService> properties,
        LabelManager labels) {

    public Access access(People people) {
        return new Access(pageManager, spaceManager, permissionManager, restrictions, people);
    }

    public PageProperties pageProperties() {
        return new PageProperties(properties);
    }

    public PageLabels pageLabels() {
        return new PageLabels(labels);
    }

    public RunAs runAs(People people) {
        return new RunAs(permissionManager, people);
    }

    public AllPages allPages() {
        return new AllPages(spaceManager, pageManager);
    }
}
