package net.rfcdesk.wiki.storage;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML that is put together as a tree, so that nothing is left unescaped, and written without added white space. */
final class Markup {
    private Markup() {}

    /** @return an element whose inner HTML is the fragment */
    static Element fragment() {
        return exact(Document.createShell(""));
    }

    static Element parse(String html) {
        return exact(Jsoup.parseBodyFragment(html));
    }

    /** @return a new element, in a fragment of its own */
    static Element element(String name, String classes) {
        return add(fragment(), name, classes);
    }

    /** @param classes none when empty */
    static Element add(Element parent, String name, String classes) {
        Element element = parent.appendElement(name);
        return classes.isEmpty() ? element : element.attr("class", classes);
    }

    /** Puts the nodes of a macro's output or of a rendered body in, as they are. */
    static Element addHtml(Element parent, String html) {
        parse(html).childNodesCopy().forEach(parent::appendChild);
        return parent;
    }

    private static Element exact(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
