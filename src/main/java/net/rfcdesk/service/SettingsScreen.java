package net.rfcdesk.service;

import java.util.List;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;

/**
 * How a space handles its RFCs, for those who administer it.
 *
 * @param changes of the settings, the newest first
 */
public record SettingsScreen(String spaceKey, SpaceSettings settings, List<Entry> changes) {

    public SettingsScreen {
        changes = List.copyOf(changes);
    }
}
