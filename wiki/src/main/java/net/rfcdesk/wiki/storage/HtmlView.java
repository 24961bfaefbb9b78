package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The HTML that a body may hold itself: known elements and attributes only, with the classes and ids that Confluence adds. */
record HtmlView(ElementRenderer children, HeadingOutline outline) {
    private static final String[] PLAIN =
            ("p br hr strong em u s del ins sub sup small big code pre tt kbd samp var cite q mark abbr "
                            + "blockquote ul ol li dl dt dd div span colgroup col thead tbody tfoot tr caption")
                    .split(" ");
    private static final Set<String> NEED_A_WRAPPER = Set.of("ac:structured-macro", "ac:image", "ac:task-list");

    static Map<String, ElementRenderer> constructs(ElementRenderer children, HeadingOutline outline) {
        HtmlView view = new HtmlView(children, outline);
        Map<String, ElementRenderer> constructs = new HashMap<>();
        for (String name : PLAIN) {
            constructs.put(name, (from, into) -> view.element(name, from, into));
        }
        constructs.put("b", (from, into) -> view.element("strong", from, into));
        constructs.put("i", (from, into) -> view.element("em", from, into));
        constructs.put("a", view::link);
        constructs.put("table", view::table);
        constructs.put("th", (from, into) -> view.cell("confluenceTh", from, into));
        constructs.put("td", (from, into) -> view.cell("confluenceTd", from, into));
        for (int level = 1; level <= 6; level++) {
            constructs.put("h" + level, view::heading);
        }
        return constructs;
    }

    private void element(String name, Element from, Element into) {
        children.render(from, SafeAttributes.copy(from, into.appendElement(name)));
    }

    private void heading(Element from, Element into) {
        Element heading = SafeAttributes.copy(from, into.appendElement(from.tagName()));
        heading.attr("id", outline.of(from).id());
        children.render(from, heading);
    }

    private void table(Element from, Element into) {
        Element table = Markup.add(into, "div", "table-wrap").appendElement("table");
        children.render(from, SafeAttributes.copy(from, table).addClass("confluenceTable"));
    }

    private void cell(String cellClass, Element from, Element into) {
        Element cell =
                SafeAttributes.copy(from, into.appendElement(from.tagName())).addClass(cellClass);
        boolean wrapped = from.stream().anyMatch(element -> NEED_A_WRAPPER.contains(element.tagName()));
        children.render(from, wrapped ? Markup.add(cell, "div", "content-wrapper") : cell);
    }

    private void link(Element from, Element into) {
        Element link = SafeAttributes.copy(from, into.appendElement("a"));
        WebAddress address = new WebAddress(attribute(from, "href").orElse(""));
        if (address.isSafe()) {
            link.attr("href", address.value());
        }
        if (address.isExternal()) {
            link.addClass("external-link").attr("rel", "nofollow");
        }
        children.render(from, link);
    }
}
