package net.rfcdesk.wiki.storage;

import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/** Text made fit for XML, in an element or in an attribute's value. */
final class Xml {
    private static final OutputSettings XML = new OutputSettings()
            .syntax(OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml)
            .charset("UTF-8");

    private Xml() {}

    static String escape(String text) {
        return Entities.escape(text, XML);
    }
}
