package net.rfcdesk.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where each element of a well-formed text begins and ends, which an XML parser does not once it has resolved characters. */
final class Tags {

    private static final Pattern TOKEN = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|<!--.*?-->|<\\?.*?\\?>"
            + "|<(?<end>/?)(?<name>[^\\s/>]+)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private Tags() {}

    /** @return in the order in which they begin */
    static List<Element> of(String storage) {
        List<Element> elements = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(storage);
        while (token.find()) {
            if (token.group("name") == null) {
                continue;
            }
            if (token.group("end").isEmpty()) {
                open.push(new Open(token.group("name"), token.start(), token.end()));
            }
            if (!token.group("end").isEmpty() || token.group().endsWith("/>")) {
                elements.add(open.pop().closed(token.start(), token.end()));
            }
        }
        elements.sort(Comparator.comparingInt(Element::start));
        return elements;
    }

    /**
     * @param tagEnd where its first tag ends
     * @param contentEnd where its last tag begins
     */
    record Element(String name, int start, int tagEnd, int contentEnd, int end) {

        boolean isNamed(String... names) {
            return Arrays.asList(names).contains(name);
        }

        boolean holds(Element other) {
            return other.start > start && other.end < end;
        }

        /** @return its first tag */
        String tag(String storage) {
            return storage.substring(start, tagEnd);
        }
    }

    private record Open(String name, int start, int tagEnd) {

        Element closed(int contentEnd, int end) {
            return new Element(name, start, tagEnd, contentEnd, end);
        }
    }
}
