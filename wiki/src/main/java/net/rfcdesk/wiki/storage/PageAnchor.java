package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;

/** What ids on a page begin with: the page's title without white space, so that they differ when pages are shown together. */
record PageAnchor(String prefix) {
    static PageAnchor of(ConversionContext context) {
        return of(context.getEntity() == null ? null : context.getEntity().getTitle());
    }

    /** @param pageTitle null where there is no page */
    static PageAnchor of(String pageTitle) {
        return new PageAnchor(pageTitle == null ? "" : withoutSpaces(pageTitle) + "-");
    }

    /** @param name of an anchor, or a heading's text */
    String id(String name) {
        return prefix + withoutSpaces(name);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
