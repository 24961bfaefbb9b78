package com.atlassian.confluence.plugin.descriptor.web.conditions;

import net.rfcdesk.wiki.plugin.item.ItemCondition;

/** Shows an item where spaces have a sidebar, which in this wiki they all have. */
public class SpaceSidebarCondition implements ItemCondition {
    @Override
    public boolean isMet(Visit visit) {
        return visit.space() != null;
    }
}
