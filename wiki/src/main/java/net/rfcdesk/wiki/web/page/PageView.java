package net.rfcdesk.wiki.web.page;

import java.util.List;
import net.rfcdesk.wiki.web.view.PageLink;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.When;

/** A page with what stands around its text. @param shown a version of it, the latest as a rule */
public record PageView(
        PageLink shown,
        PageLink latest,
        List<PageLink> ancestors,
        List<PageLink> children,
        List<String> labels,
        Person author,
        When created,
        Rights rights,
        boolean restricted) {
    public boolean old() {
        return shown.id() != latest.id();
    }

    /** What the reader may do with the page. */
    public record Rights(boolean edit, boolean delete) {}
}
