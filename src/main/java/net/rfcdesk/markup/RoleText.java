package net.rfcdesk.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
 * @param sections headings of the sections that it stands for, as {@link PageSections#name} writes them; none for the whole page
 */
public record RoleText(
        String name,
        List<String> approvers,
        List<String> groups,
        String needed,
        String stage,
        String kind,
        List<String> sections) {

    private static final Pattern BAR = Pattern.compile("\\|");

    public RoleText {
        name = InputText.name(name);
        approvers = List.copyOf(approvers);
        groups = List.copyOf(groups);
        needed = InputText.name(needed);
        stage = InputText.name(stage);
        kind = InputText.name(kind);
        sections = List.copyOf(sections);
    }

    /** Of the whole page. */
    public RoleText(
            String name, List<String> approvers, List<String> groups, String needed, String stage, String kind) {
        this(name, approvers, groups, needed, stage, kind, List.of());
    }

    /** @param parameters as the host hands them to the macro: several people or groups are separated by commas */
    public static RoleText of(Map<String, String> parameters) {
        return new RoleText(
                parameters.getOrDefault("role", ""),
                split(parameters.get("approvers")),
                split(parameters.get("groups")),
                needed(parameters.getOrDefault("needed", ""), parameters.getOrDefault("number", "")),
                parameters.getOrDefault("stage", ""),
                parameters.getOrDefault("kind", ""),
                sections(parameters.getOrDefault("sections", "")));
    }

    /** @param list separated by bars, which no heading has here. @return each once */
    public static List<String> sections(String list) {
        return BAR.splitAsStream(list)
                .map(PageSections::name)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Older macros have it all in one parameter; the macro's dialog has a field for the number.
     *
     * @param needed "number" and "all-but" are followed by the number
     */
    static String needed(String needed, String number) {
        String counted = InputText.name(number);
        return counted.isEmpty()
                ? needed
                : switch (InputText.name(needed).toLowerCase(Locale.ROOT)) {
                    case "number" -> counted;
                    case "all-but" -> "all-but-" + counted;
                    default -> needed;
                };
    }

    /** @param list separated by commas */
    public static List<String> split(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(Whitespace::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
