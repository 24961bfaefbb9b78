package net.rfcdesk.macro;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;

/** The approval macro's parameters as its author filled them in. */
record RoleParameters(String name, List<String> userNames, List<String> groups, Quorum quorum) {
    /** Confluence hands over people by their user names, several separated by commas. */
    static RoleParameters of(Map<String, String> parameters) {
        return new RoleParameters(
                parameters.getOrDefault("role", "").strip(),
                several(parameters.get("approvers")),
                several(parameters.get("groups")),
                Quorum.parse(parameters.get("needed")));
    }

    private static List<String> several(String value) {
        if (value == null) {
            return List.of();
        }
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
