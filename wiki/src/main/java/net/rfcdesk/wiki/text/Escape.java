package net.rfcdesk.wiki.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/** Makes a text fit to stand within something else. */
public final class Escape {
    private static final OutputSettings XML = new OutputSettings()
            .syntax(OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml)
            .charset(StandardCharsets.UTF_8);

    private Escape() {}

    /** For XML and HTML, in an element as well as in a quoted attribute. */
    public static String xml(String text) {
        return Entities.escape(text, XML);
    }

    /** For the path and the query of an address. */
    public static String address(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
