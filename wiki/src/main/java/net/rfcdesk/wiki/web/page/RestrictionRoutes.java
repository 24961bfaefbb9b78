package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.permission.SubjectNames;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** Who may view and edit a page. */
public record RestrictionRoutes(
        Permissions permissions, SubjectNames subjects, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/permissions.action", this::restrictions).post("/pages/dopermissions.action", this::restrict);
    }

    private Response restrictions(Request request) {
        Page page = lookup.page(request.number("pageId"));
        Screen screen = Screen.of("page/restrictions", "Restrictions of " + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("viewers", subjects.names(permissions.restrictions(page, Permission.VIEW)))
                .with("editors", subjects.names(permissions.restrictions(page, Permission.EDIT)))
                .with("mayRestrict", lookup.may(Permission.EDIT, page));
        return screens.show(request, screen);
    }

    private Response restrict(Request request) {
        Page page = lookup.editable(request.number("pageId"));
        List<Subject> viewers = subjects.parse("viewers", request.text("viewers"));
        List<Subject> editors = subjects.parse("editors", request.text("editors"));
        requireOneself(viewers);
        requireOneself(editors);
        permissions.restrict(page, viewers, editors);
        return Response.redirect(page.getUrlPath());
    }

    private void requireOneself(List<Subject> allowed) {
        if (!allowed.isEmpty() && !permissions.isAmong(lookup.loggedIn(), allowed)) {
            throw new InvalidInput(
                    "viewers",
                    "You would lock yourself out: please name yourself, or a group that you belong to, as well.");
        }
    }
}
