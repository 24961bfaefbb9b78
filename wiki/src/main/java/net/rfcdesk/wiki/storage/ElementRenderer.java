package net.rfcdesk.wiki.storage;

import org.jsoup.nodes.Element;

/** How an element of the storage format becomes view HTML. */
@FunctionalInterface
interface ElementRenderer {
    void render(Element from, Element into);
}
