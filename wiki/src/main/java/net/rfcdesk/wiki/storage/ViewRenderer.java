package net.rfcdesk.wiki.storage;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.user.Users;
import org.jsoup.nodes.Element;

/**
 * Turns one parsed body into view HTML. What comes out is decided here, by the list of known elements: others only show what is in
 * them, and macros alone bring HTML of their own.
 */
final class ViewRenderer {
    private static final List<String> UNSEEN =
            List.of("ac:placeholder", "ac:parameter", "at:declarations", "script", "style", "iframe");
    private static final Construct NOTHING = (from, into) -> {};

    private final Map<String, Construct> constructs = new HashMap<>();

    ViewRenderer(StorageElement body, Macros macros, Users users, Links links, Clock clock, Rendering rendering) {
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

    void children(StorageElement from, Element into) {
        for (StorageNode node : from.children()) {
            if (node instanceof StorageElement element) {
                constructs.getOrDefault(element.name(), this::children).render(element, into);
            } else if (node instanceof StorageText text) {
                into.appendText(text.value());
            }
        }
    }

    private void commentMarker(StorageElement from, Element into) {
        Element marker = Markup.add(into, "span", "inline-comment-marker");
        children(from, marker.attr("data-ref", from.attribute("ac:ref").orElse("")));
    }
}
