package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Page layouts: sections of one to three columns. */
record LayoutView(ElementRenderer children) {
    private static final Map<String, Set<Integer>> NARROW_CELLS =
            Map.of("two_left_sidebar", Set.of(0), "two_right_sidebar", Set.of(1), "three_with_sidebars", Set.of(0, 2));

    static Map<String, ElementRenderer> constructs(ElementRenderer children) {
        LayoutView view = new LayoutView(children);
        return Map.of("ac:layout", view::layout, "ac:layout-section", view::section);
    }

    private void layout(Element from, Element into) {
        children.render(from, Markup.add(into, "div", "contentLayout2"));
    }

    private void section(Element from, Element into) {
        String type = attribute(from, "ac:type").orElse("single");
        String name = type.replace('_', '-');
        Element section = Markup.add(into, "div", "columnLayout " + name).attr("data-layout", name);
        List<Element> cells = StorageXml.children(from, "ac:layout-cell").toList();
        for (int i = 0; i < cells.size(); i++) {
            boolean narrow = NARROW_CELLS.getOrDefault(type, Set.of()).contains(i);
            cell(cells.get(i), narrow ? "aside" : "normal", section);
        }
    }

    private void cell(Element from, String type, Element into) {
        Element cell = Markup.add(into, "div", "cell " + type).attr("data-type", type);
        children.render(from, Markup.add(cell, "div", "innerCell"));
    }
}
