package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;

/**
 * How a space handles its RFCs, for those who administer it.
 *
 * @param changes of the settings, the newest first
 */
public record SpacePage(String spaceKey, SpaceSettings settings, List<Entry> changes) {

    public SpacePage {
        changes = List.copyOf(changes);
    }
}
