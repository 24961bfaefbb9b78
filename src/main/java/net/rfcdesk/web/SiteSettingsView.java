package net.rfcdesk.web;

import java.util.List;

/**
 * What the page with the site's settings shows.
 *
 * @param path below the plugin's REST address, where they are saved
 * @param policies in the order in which they are shown
 * @param rows for the roles that the site requires, and a blank one to begin another with
 * @param privateWebhooks whether webhooks may call addresses that are not of the public internet
 * @param changes of the settings, the newest first
 */
public record SiteSettingsView(
        String path,
        List<PolicyView> policies,
        List<RoleLine> rows,
        boolean privateWebhooks,
        List<ChangeLine> changes) {
    public SiteSettingsView {
        policies = List.copyOf(policies);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    public boolean changed() {
        return !changes.isEmpty();
    }
}
