package net.rfcdesk.web;

import java.util.List;

/**
 * What the page with the site's settings shows.
 *
 * @param path below the plugin's REST address, where they are saved
 * @param policies in the order in which they are shown
 * @param changes of the settings, the newest first
 */
public record SiteSettingsView(String path, List<PolicyView> policies, List<ChangeLine> changes) {
    public SiteSettingsView {
        policies = List.copyOf(policies);
        changes = List.copyOf(changes);
    }

    public boolean changed() {
        return !changes.isEmpty();
    }
}
