package net.rfcdesk.wiki.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in the start tag of an element, for changing its attributes and nothing else. */
record StartTag(String body, StorageElement element) {
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
        int afterName = element.startTag().start() + 1 + element.name().length();
        return attributes().results().mapToInt(result -> result.end(2)).max().orElse(afterName);
    }

    private Matcher attributes() {
        return ATTRIBUTE
                .matcher(body)
                .region(element.startTag().start(), element.startTag().end());
    }
}
