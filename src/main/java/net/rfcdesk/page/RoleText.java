package net.rfcdesk.page;

import java.util.List;
import java.util.Map;

/**
 * An approval macro as the page's text has it.
 *
 * @param approvers user keys and user names, as they were written
 * @param needed empty when it was left out
 * @param stage empty when it was left out
 */
public record RoleText(String name, List<String> approvers, List<String> groups, String needed, String stage) {

    public RoleText {
        approvers = List.copyOf(approvers);
        groups = List.copyOf(groups);
    }

    /** @param parameters as the host hands them to the macro: several people or groups are separated by commas */
    public static RoleText of(Map<String, String> parameters) {
        return new RoleText(
                parameters.getOrDefault("role", "").strip(),
                Roles.split(parameters.get("approvers")),
                Roles.split(parameters.get("groups")),
                parameters.getOrDefault("needed", "").strip(),
                parameters.getOrDefault("stage", "").strip());
    }
}
