package com.atlassian.confluence.plugin.descriptor.web.conditions;

import net.rfcdesk.wiki.plugin.item.ItemCondition;

/** Shows an item in spaces only. */
public class HasSpaceCondition implements ItemCondition {
    @Override
    public boolean isMet(Visit visit) {
        return visit.space() != null;
    }
}
