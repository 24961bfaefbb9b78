package net.rfcdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The plugin's descriptor, as it is packed into the jar. */
public final class Descriptor {
    private Descriptor() {}

    public static Document read() {
        try (InputStream file = Descriptor.class.getResourceAsStream("/atlassian-plugin.xml")) {
            return Jsoup.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
