package net.rfcdesk.markup;

import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A tag or a run of characters of a page's storage format. An element of one tag has a start and an end at the same place.
 *
 * @param name of the element, with its prefix; empty for text
 * @param attributes of a start, with their prefixes, references resolved
 * @param text with references resolved; empty for tags
 * @param start where it begins in the source
 * @param end where it ends in the source
 */
record Token(Kind kind, String name, SortedMap<String, String> attributes, String text, int start, int end) {

    /** What a token can be. */
    enum Kind {
        START,
        END,
        TEXT
    }

    boolean isStart() {
        return kind == Kind.START;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isNamed(String... names) {
        return Arrays.asList(names).contains(name);
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }
}
