package net.rfcdesk.wiki.storage;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which attributes of an author's HTML are shown, and which declarations of a style. */
final class SafeAttributes {
    private static final Set<String> EVERYWHERE = Set.of("class", "title", "lang", "dir");
    private static final Set<String> CELL =
            Set.of("rowspan", "colspan", "scope", "align", "valign", "width", "data-highlight-colour");
    private static final Map<String, Set<String>> BY_ELEMENT = Map.of(
            "td",
            CELL,
            "th",
            CELL,
            "tr",
            Set.of("data-highlight-colour"),
            "col",
            Set.of("span", "width"),
            "ol",
            Set.of("start", "type"));
    private static final Pattern STYLE_NAME = Pattern.compile(
            "(color|background-color|text-align|text-decoration|text-indent|vertical-align|white-space|line-height|letter-spacing"
                    + "|list-style-type|(min-|max-)?(width|height)|font-(family|size|style|weight)|(margin|padding|border)(-[a-z-]+)?)");
    private static final Pattern STYLE_VALUE =
            Pattern.compile("(?!.*(url|expression)\\s*\\()[\\w\\s.,#%()'!-]+", Pattern.CASE_INSENSITIVE);

    private SafeAttributes() {}

    static Element copy(Element from, Element to) {
        Set<String> own = BY_ELEMENT.getOrDefault(from.tagName(), Set.of());
        from.attributes().forEach(attribute -> {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (EVERYWHERE.contains(name) || own.contains(name)) {
                to.attr(name, value);
            } else if (name.equals("style") && !style(value).isEmpty()) {
                to.attr(name, style(value));
            }
        });
        return to;
    }

    private static String style(String declarations) {
        return Arrays.stream(declarations.split(";"))
                .map(String::trim)
                .filter(SafeAttributes::isSafe)
                .map(declaration -> declaration + ";")
                .collect(joining(" "));
    }

    private static boolean isSafe(String declaration) {
        String[] parts = declaration.split(":", 2);
        return parts.length == 2
                && STYLE_NAME.matcher(parts[0].trim()).matches()
                && STYLE_VALUE.matcher(parts[1].trim()).matches();
    }
}
