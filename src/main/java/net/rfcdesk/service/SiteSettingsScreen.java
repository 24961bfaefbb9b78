package net.rfcdesk.service;

import java.util.List;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.record.Entry;

/**
 * How spaces handle their RFCs as far as the site says so, for those who administer it.
 *
 * @param changes of the settings, the newest first
 */
public record SiteSettingsScreen(SiteStandards standards, List<Entry> changes) {

    public SiteSettingsScreen {
        changes = List.copyOf(changes);
    }
}
