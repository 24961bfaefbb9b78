package net.rfcdesk.markup;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the parts of a macro in storage format, as {@link MacroReader} reads them. */
public final class MacroWriter {

    private MacroWriter() {}

    /** @param content in storage format. @return nothing for a parameter without content */
    public static String parameter(String name, String content) {
        return content.isEmpty() ? "" : "<ac:parameter ac:name=\"" + name + "\">" + content + "</ac:parameter>";
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
