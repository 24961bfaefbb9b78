package net.rfcdesk.markup;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Confluence's editors write without their authors' choosing it, and nobody sees: docs/fingerprint.md has the list. Whatever is not
 * named here is taken to be seen.
 */
final class EditorMarkup {

    private static final Set<String> HIDDEN =
            Set.of("ac:placeholder", "ac:task-id", "ac:task-list-id", "ac:task-status", "ac:task-uuid");
    /** How the editor inserted a macro, as Confluence notes for itself. */
    private static final String OUTPUT_TYPE = "atlassian-macro-output-type";

    private static final Map<String, String> SAME_AS = Map.of(
            "b", "strong",
            "i", "em",
            "s", "del",
            "strike", "del",
            "ac:plain-text-link-body", "ac:link-body");

    private static final Set<String> HIDDEN_ATTRIBUTES = Set.of(
            "ac:breakout-mode",
            "ac:breakout-width",
            "ac:custom-width",
            "ac:local-id",
            "ac:macro-id",
            "ac:original-height",
            "ac:original-width",
            "ac:schema-version",
            "data-layout",
            "data-local-id",
            "data-table-width",
            "data-uuid",
            "local-id",
            "rel",
            "ri:version-at-save",
            "scope");
    private static final Pattern EDITOR_ATTRIBUTE = Pattern.compile("data-(mce|pm)-.*");
    /** Attributes with the value that goes without saying. */
    private static final Map<String, String> DEFAULTS = Map.of("colspan", "1", "rowspan", "1", "start", "1");

    private static final Set<String> HIDDEN_CLASSES = Set.of(
            "Apple-converted-space",
            "atl-forced-newline",
            "auto-cursor-target",
            "confluenceTable",
            "confluenceTd",
            "confluenceTh",
            "content-wrapper",
            "external-link",
            "fixed-table",
            "placeholder-inline-tasks",
            "relative-table",
            "wrapped");
    /** Of text that was pasted from other programs, whose style sheets stayed there. */
    private static final Pattern FOREIGN_CLASS = Pattern.compile("Mso[A-Za-z0-9]*|(h|li|ol|p|s|t|td|ul)[0-9]+");

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(letter-spacing|margin-left|text-indent|word-spacing): ?(0(\\.0+)?(px)?|normal)"
                    + "|(background|background-color): ?transparent|(orphans|widows): ?[0-9]+");
    private static final Pattern WIDTH = Pattern.compile("width: ?[0-9.]+(px|%)?|table-layout: ?(auto|fixed)");

    private static final Set<String> TABLE = Set.of("table", "colgroup", "col", "tr", "td", "th");
    private static final Set<String> WITHOUT_ATTRIBUTES_NOTHING = Set.of("col", "colgroup", "div", "font", "span");
    private static final Set<String> NOTHING = Set.of("ac:inline-comment-marker", "ac:layout", "tbody");
    private static final Set<String> EMPTY_NOTHING = Set.of(
            "big", "del", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "ins", "p", "small", "span", "strong",
            "sub", "sup", "u");
    private static final Pattern STYLE_OF_TEXT = Pattern.compile(
            "((text-align|margin-left|color|background-color|font-[a-z]+|line-height|text-decoration): [^;]*+;?)*+");
    private static final Set<String> BLANK_NOTHING = Set.of("em", "strong");
    private static final Set<String> CELLS = Set.of("ac:layout-cell", "ac:task-body", "li", "td", "th");
    private static final Set<String> ONE_COLUMN = Set.of("single", "fixed-width");

    private EditorMarkup() {}

    /** @return whether an element and all that is in it is not shown, or not part of the text */
    static boolean isHidden(Token start) {
        return HIDDEN.contains(start.name())
                || start.isNamed("ac:parameter") && OUTPUT_TYPE.equals(start.attribute("ac:name"));
    }

    /** @return the one name of elements that look the same */
    static String name(String element) {
        return SAME_AS.getOrDefault(element, element);
    }

    /** @return what of an element's attributes is seen */
    static SortedMap<String, String> attributes(Token start) {
        SortedMap<String, String> seen = new TreeMap<>();
        start.attributes().forEach((name, value) -> {
            String visible = visible(start.name(), name, value);
            if (visible != null) {
                seen.put(name, visible);
            }
        });
        return seen;
    }

    private static @Nullable String visible(String element, String name, String value) {
        if (HIDDEN_ATTRIBUTES.contains(name)
                || EDITOR_ATTRIBUTE.matcher(name).matches()
                || value.equals(DEFAULTS.get(name))
                || isWidth(element, name)) {
            return null;
        }
        String visible = switch (name) {
            case "class" -> classes(value);
            case "style" -> style(element, value);
            default -> value;
        };
        return visible.isEmpty() && !value.equals(visible) || value.isEmpty() && isMarkup(name) ? null : visible;
    }

    private static boolean isMarkup(String name) {
        return name.equals("class") || name.equals("style");
    }

    /** Columns take what their content needs at least, so that none is hidden by its width. */
    private static boolean isWidth(String element, String name) {
        return TABLE.contains(element) && name.equals("width")
                || element.equals("ac:layout-cell") && name.equals("data-width")
                || element.equals("col") && name.equals("span");
    }

    private static String classes(String value) {
        return Arrays.stream(value.strip().split("\\s+"))
                .filter(each -> !HIDDEN_CLASSES.contains(each)
                        && !FOREIGN_CLASS.matcher(each).matches())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String style(String element, String value) {
        return Arrays.stream(value.split(";"))
                .map(each -> each.strip().replaceAll("\\s+", " ").replaceFirst(" ?: ?", ": "))
                .filter(each -> !each.isEmpty()
                        && !HIDDEN_STYLE.matcher(each).matches()
                        && !(TABLE.contains(element) && WIDTH.matcher(each).matches()))
                .collect(Collectors.joining(";"));
    }

    /** @return whether an element does not show, while what is in it does */
    static boolean isTransparent(String element, SortedMap<String, String> seen) {
        return NOTHING.contains(element)
                || WITHOUT_ATTRIBUTES_NOTHING.contains(element) && seen.isEmpty()
                || element.equals("ac:layout-section") && ONE_COLUMN.contains(seen.getOrDefault("ac:type", ""));
    }

    /** @return whether an element does not show as long as it has no content: what it looks like concerns text alone */
    static boolean isNothingWhenEmpty(String element, SortedMap<String, String> seen) {
        return EMPTY_NOTHING.contains(element)
                && (seen.isEmpty()
                        || seen.size() == 1
                                && STYLE_OF_TEXT
                                        .matcher(seen.getOrDefault("style", "?"))
                                        .matches());
    }

    /** @return whether blanks look the same within an element as without it */
    static boolean hidesBlanks(String element) {
        return BLANK_NOTHING.contains(element);
    }

    /** @return whether a paragraph that is all that an element contains does not show */
    static boolean holdsParagraphs(String element) {
        return CELLS.contains(element);
    }
}
