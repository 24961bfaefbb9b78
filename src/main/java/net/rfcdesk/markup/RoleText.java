package net.rfcdesk.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.InputText;
import org.jspecify.annotations.Nullable;

/**
 * An approval macro as the page's text has it.
 *
 * @param name as {@link InputText#name} writes it
 * @param approvers user keys and user names, as they were written
 * @param needed empty when it was left out
 * @param stage empty when it was left out
 * @param kind empty when it was left out
 */
public record RoleText(
        String name, List<String> approvers, List<String> groups, String needed, String stage, String kind) {

    public RoleText {
        name = InputText.name(name);
        approvers = List.copyOf(approvers);
        groups = List.copyOf(groups);
        needed = InputText.name(needed);
        stage = InputText.name(stage);
        kind = InputText.name(kind);
    }

    /** @param parameters as the host hands them to the macro: several people or groups are separated by commas */
    public static RoleText of(Map<String, String> parameters) {
        return new RoleText(
                parameters.getOrDefault("role", ""),
                split(parameters.get("approvers")),
                split(parameters.get("groups")),
                parameters.getOrDefault("needed", ""),
                parameters.getOrDefault("stage", ""),
                parameters.getOrDefault("kind", ""));
    }

    /** @param list separated by commas */
    static List<String> split(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(Whitespace::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
