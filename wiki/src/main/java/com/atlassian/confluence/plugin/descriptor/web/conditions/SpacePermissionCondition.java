package com.atlassian.confluence.plugin.descriptor.web.conditions;

import java.util.Map;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.item.ItemCondition;

/** Shows an item to those who have a permission in the space; here the permission to administer it. */
public class SpacePermissionCondition implements ItemCondition {
    @Override
    public void check(Map<String, String> parameters) {
        if (!"administer".equals(parameters.get("permission"))) {
            throw new BadDescriptor("the wiki knows SpacePermissionCondition with the permission administer only");
        }
    }

    @Override
    public boolean isMet(Visit visit) {
        return visit.space() != null && visit.may(SpacePermission.ADMINISTER);
    }
}
