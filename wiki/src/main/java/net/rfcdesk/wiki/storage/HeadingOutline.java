package net.rfcdesk.wiki.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The headings of a body with their ids, known before rendering begins, since a table of contents may stand above them. */
record HeadingOutline(Map<Element, Heading> headings) {
    static final String PROPERTY = HeadingOutline.class.getName();

    /** A heading. @param level 1 to 6 */
    record Heading(int level, String text, String id) {}

    static HeadingOutline of(Element body, PageAnchor anchor) {
        Map<Element, Heading> headings = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        body.stream().filter(element -> element.tagName().matches("h[1-6]")).forEach(element -> {
            String text = text(element);
            String id = anchor.id(text);
            int before = uses.merge(id, 1, Integer::sum) - 1;
            int level = element.tagName().charAt(1) - '0';
            headings.put(element, new Heading(level, text, before == 0 ? id : id + "." + before));
        });
        return new HeadingOutline(headings);
    }

    private static String text(Element heading) {
        Element read = heading.clone();
        read.select("ac|parameter, ac|placeholder").remove();
        return read.text().trim();
    }

    Heading of(Element heading) {
        return headings.get(heading);
    }

    /** @return in the order of the page, those without text left out */
    List<Heading> all() {
        return headings.values().stream()
                .filter(heading -> !heading.text().isEmpty())
                .toList();
    }
}
