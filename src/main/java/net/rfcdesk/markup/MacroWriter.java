package net.rfcdesk.markup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the parts of a macro in storage format, as {@link MacroReader} reads them. */
public final class MacroWriter {

    private MacroWriter() {}

    /** @param content in storage format. @return nothing for a parameter without content */
    public static String parameter(String name, String content) {
        return content.isEmpty() ? "" : "<ac:parameter ac:name=\"" + name + "\">" + content + "</ac:parameter>";
    }

    /**
     * Puts parameters in the place of those that a macro has. Of several parameters of one name the first one is kept.
     *
     * @param contents by name, in storage format; empty for a parameter that the macro is not to have
     */
    static void put(Splice splice, MacroReader macro, Map<String, String> contents) {
        StringBuilder missing = new StringBuilder();
        contents.forEach((name, content) -> {
            List<MacroReader.Place> present = macro.places(name);
            if (present.isEmpty()) {
                missing.append(parameter(name, content));
            }
            for (int i = 0; i < present.size(); i++) {
                splice.put(present.get(i).start(), present.get(i).end(), i == 0 ? parameter(name, content) : "");
            }
        });
        append(splice, macro, missing.toString());
    }

    private static void append(Splice splice, MacroReader macro, String parameters) {
        Token end = macro.end();
        if (!macro.isOneTag()) {
            splice.put(end.start(), end.start(), parameters);
        } else if (!parameters.isEmpty()) {
            splice.put(end.end() - "/>".length(), end.end(), ">" + parameters + "</" + end.name() + ">");
        }
    }

    /** @param keys user keys */
    public static String users(List<String> keys) {
        return keys.stream()
                .map(key -> "<ri:user ri:userkey=\"" + text(key) + "\" />")
                .collect(Collectors.joining());
    }

    public static String groups(List<String> names) {
        return text(String.join(", ", names));
    }

    /** @param headings as {@link PageSections#name} writes them */
    public static String sections(List<String> headings) {
        return text(String.join("|", headings));
    }

    /** @return the same text in storage format */
    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
