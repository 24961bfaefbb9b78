package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.user.Users;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns one parsed body into view HTML. What comes out is decided here, by the list of known elements: others only show what is in
 * them, and macros alone bring HTML of their own.
 */
final class ViewRenderer {
    private static final List<String> UNSEEN =
            List.of("ac:placeholder", "ac:parameter", "at:declarations", "script", "style", "iframe");
    private static final ElementRenderer NOTHING = (from, into) -> {};

    private final Map<String, ElementRenderer> constructs = new HashMap<>();

    ViewRenderer(Element body, Macros macros, Users users, Links links, Clock clock, Rendering rendering) {
        HeadingOutline outline = HeadingOutline.of(body, PageAnchor.of(rendering));
        rendering.setProperty(HeadingOutline.PROPERTY, outline);
        constructs.putAll(HtmlView.constructs(this::children, outline));
        constructs.putAll(LayoutView.constructs(this::children));
        constructs.putAll(TaskView.constructs(this::children, rendering));
        constructs.putAll(MediaView.constructs());
        constructs.put("time", new DateView(clock)::render);
        constructs.put("ac:link", new LinkView(this::children, users, links, rendering)::render);
        constructs.put("ac:structured-macro", new MacroView(this::children, macros, users, links, rendering)::render);
        constructs.put("ac:inline-comment-marker", this::commentMarker);
        UNSEEN.forEach(name -> constructs.put(name, NOTHING));
    }

    void children(Element from, Element into) {
        for (Node node : from.childNodes()) {
            if (node instanceof Element element) {
                constructs.getOrDefault(element.tagName(), this::children).render(element, into);
            } else if (node instanceof TextNode text) {
                into.appendText(text.getWholeText());
            }
        }
    }

    private void commentMarker(Element from, Element into) {
        Element marker = Markup.add(into, "span", "inline-comment-marker");
        children(from, marker.attr("data-ref", attribute(from, "ac:ref").orElse("")));
    }
}
