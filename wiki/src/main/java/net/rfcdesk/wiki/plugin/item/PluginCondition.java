package net.rfcdesk.wiki.plugin.item;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** A condition that a plugin brings along. */
public record PluginCondition(Condition condition) implements ItemCondition {
    @Override
    public void check(Map<String, String> parameters) {
        condition.init(parameters);
    }

    @Override
    public boolean isMet(Visit visit) {
        return condition.shouldDisplay(visit.context());
    }
}
