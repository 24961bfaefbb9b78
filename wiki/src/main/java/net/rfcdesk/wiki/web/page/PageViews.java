package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.web.view.PageLink;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Views;
import net.rfcdesk.wiki.web.view.When;

/** Gathers what stands around a page's text. */
public record PageViews(Pages pages, Permissions permissions, Lookup lookup, Views views) {
    PageView of(Page page) {
        Page latest = page.isLatestVersion() ? page : lookup.page(page.getLatestVersionId());
        return new PageView(
                views.link(page),
                views.link(latest),
                views.links(pages.ancestors(latest)),
                views.links(pages.children(latest)),
                pages.labels(latest).stream().sorted().toList(),
                views.person(page.getCreator()),
                views.when(page.getCreationDate()),
                new Rights(lookup.mayChange(Permission.EDIT, latest), lookup.mayDelete(latest)),
                permissions.isRestricted(latest));
    }

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
    }

    /** What the reader may do with the page. */
    public record Rights(boolean edit, boolean delete) {}
}
