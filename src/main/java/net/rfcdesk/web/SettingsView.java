package net.rfcdesk.web;

import java.util.List;

/**
 * What the page with a space's settings shows.
 *
 * @param place where one came from
 * @param path below the plugin's REST address, where they are saved
 * @param webhooks address of the page with its webhooks
 * @param policies in the order in which they are shown
 * @param bypassers groups whose members may accept without all approvals
 * @param publishers a line for each account of a tool, as the form takes it
 * @param rows for the roles that new pages ask, and a blank one to begin another with
 * @param siteRoles those that the site requires, be it in this space or not
 * @param siteRolesCount whether they are required in this space
 * @param changes of the settings, the newest first
 */
public record SettingsView(
        PlaceView place,
        String path,
        String webhooks,
        String prefix,
        List<PolicyView> policies,
        boolean administrators,
        List<ApproverView> bypassers,
        String publishers,
        List<RoleLine> rows,
        List<SiteRoleView> siteRoles,
        boolean siteRolesCount,
        List<ChangeLine> changes) {
    public SettingsView {
        policies = List.copyOf(policies);
        bypassers = List.copyOf(bypassers);
        rows = List.copyOf(rows);
        siteRoles = List.copyOf(siteRoles);
        changes = List.copyOf(changes);
    }

    public boolean hasSiteRoles() {
        return !siteRoles.isEmpty();
    }

    public boolean changed() {
        return !changes.isEmpty();
    }
}
