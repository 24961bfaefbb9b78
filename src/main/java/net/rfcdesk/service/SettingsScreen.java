package net.rfcdesk.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;

/**
 * How a space handles its RFCs, for those who administer it.
 *
 * @param changes of the settings, the newest first
 */
public record SettingsScreen(String spaceKey, ChosenSettings settings, List<Entry> changes) {

    public SettingsScreen {
        changes = List.copyOf(changes);
    }

    static List<Entry> newestFirst(History history) {
        List<Entry> changes = new ArrayList<>(history.entries());
        Collections.reverse(changes);
        return changes;
    }
}
