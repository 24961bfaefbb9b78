package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.startTag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The places in the start tag of an element, for changing its attributes and nothing else. */
record StartTag(String body, Element element) {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    /** @return where an attribute's name, = and value stand */
    Optional<Span> attribute(String name) {
        return attributes()
                .results()
                .filter(result -> result.group(1).equals(name))
                .map(result -> new Span(result.start(1), result.end(2)))
                .findFirst();
    }

    /** @return where another attribute may be put */
    int endOfAttributes() {
        int afterName = startTag(element).start() + 1 + element.tagName().length();
        return attributes().results().mapToInt(result -> result.end(2)).max().orElse(afterName);
    }

    private Matcher attributes() {
        return ATTRIBUTE
                .matcher(body)
                .region(startTag(element).start(), startTag(element).end());
    }
}
