package net.rfcdesk.wiki.web.space;

import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.SpaceLink;
import net.rfcdesk.wiki.web.view.Views;

/** The dashboard, the spaces, the search, and what lies in a space's trash. */
public record SpaceRoutes(Spaces spaces, Pages pages, Lookup lookup, Views views, Screens screens) implements Routes {
    private static final int RECENT = 30;
    private static final int FOUND = 50;

    @Override
    public void addTo(Router router) {
        router.get("/", request -> Response.redirect("/dashboard.action"))
                .get("/dashboard.action", this::dashboard)
                .get("/spaces/createspace.action", this::newSpace)
                .post("/spaces/docreatespace.action", this::create)
                .get("/spaces/viewspace.action", request -> home(request.required("key")))
                .get("/spaces/{key}", request -> home(request.variable("key")))
                .get("/spaces/{key}/overview", request -> home(request.variable("key")))
                .get("/collector/pages.action", this::pages)
                .get("/pages/viewtrash.action", this::trash)
                .post("/pages/restorefromtrash.action", this::restore)
                .post("/pages/purge.action", this::purge)
                .get("/display/{key}", this::display)
                .get("/dosearchsite.action", this::search);
    }

    private Response dashboard(Request request) {
        Screen screen = Screen.of("space/dashboard", "Dashboard")
                .context("dashboard")
                .with("spaces", cards())
                .with("pages", views.links(pages.recentlyUpdated(RECENT)));
        return screens.show(request, screen);
    }

    private List<SpaceCard> cards() {
        return spaces.visibleTo(CurrentUser.get().orElse(null)).stream()
                .map(space -> new SpaceCard(views.space(space), spaces.description(space)))
                .toList();
    }

    private Response newSpace(Request request) {
        lookup.loggedIn();
        return screens.show(request, Screen.of("space/create", "Create a space"));
    }

    private Response create(Request request) {
        lookup.loggedIn();
        Space space = spaces.create(request.required("key"), request.required("name"), request.text("description"));
        return Response.redirect("/spaces/" + space.getKey());
    }

    private Response display(Request request) {
        String key = request.variable("key");
        return key.startsWith("~")
                ? Response.redirect("/users/viewprofile.action?username=" + Escape.address(key.substring(1)))
                : home(key);
    }

    private Response home(String key) {
        return Response.redirect(lookup.home(lookup.space(key)).getUrlPath());
    }

    private Response pages(Request request) {
        Space space = lookup.space(request.required("key"));
        Screen screen = Screen.of("space/pages", "Pages in " + space.getName())
                .in(space)
                .section("pages")
                .with("pages", views.links(pages.inSpace(space)));
        return screens.show(request, screen);
    }

    private Response trash(Request request) {
        Space space = lookup.administered(request.required("key"));
        Screen screen = Screen.of("space/trash", "Trash of " + space.getName())
                .in(space)
                .section("administration")
                .with("pages", views.links(pages.trashOf(space)));
        return screens.show(request, screen);
    }

    private Response restore(Request request) {
        return Response.redirect(pages.restore(request.number("pageId")).getUrlPath());
    }

    private Response purge(Request request) {
        pages.purge(request.number("pageId"));
        return Response.redirect("/pages/viewtrash.action?key=" + request.required("key"));
    }

    private Response search(Request request) {
        String words = request.text("queryString");
        Screen screen = Screen.of("space/search", "Search")
                .with("query", words)
                .with("pages", views.links(pages.search(words, FOUND)));
        return screens.show(request, screen);
    }

    /** A space in the list of spaces. */
    public record SpaceCard(SpaceLink link, String description) {}
}
