package net.rfcdesk.wiki.web.space;

import com.atlassian.confluence.spaces.Space;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;

/** The dashboard, the spaces, the search, and what lies in a space's trash. */
public final class SpaceRoutes implements Routes {
    private static final int RECENT = 30;
    private static final int FOUND = 50;

    private final Desk desk;

    public SpaceRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        router.get("/", request -> desk.redirect("/dashboard.action"))
                .get("/dashboard.action", this::dashboard)
                .get("/spacedirectory/view.action", this::directory)
                .get("/spaces/createspace.action", this::newSpace)
                .post("/spaces/docreatespace.action", this::create)
                .get("/spaces/viewspace.action", request -> home(request.required("key")))
                .get("/spaces/{key}", request -> home(request.variable("key")))
                .get("/spaces/{key}/overview", request -> home(request.variable("key")))
                .get("/collector/pages.action", this::pages)
                .get("/pages/viewtrash.action", this::trash)
                .post("/pages/restorefromtrash.action", this::restore)
                .post("/pages/purge.action", this::purge)
                .get("/labels/viewlabel.action", this::label)
                .get("/label/{key}/{label}", this::labelByPath)
                .get("/dosearchsite.action", this::search);
        router.get("/display/{key}", this::display);
    }

    private Response dashboard(Request request) {
        Screen screen = Screen.of("space/dashboard", "Dashboard")
                .context("dashboard")
                .with("spaces", spaces())
                .with("pages", desk.views().links(desk.site().pages().recentlyUpdated(RECENT)));
        return desk.show(request, screen);
    }

    private List<SpaceCard> spaces() {
        return desk.site().spaces().visibleTo(CurrentUser.get().orElse(null)).stream()
                .map(space -> new SpaceCard(
                        desk.views().space(space), desk.site().spaces().description(space)))
                .toList();
    }

    private Response directory(Request request) {
        return desk.show(
                request, Screen.of("space/directory", "Space directory").with("spaces", spaces()));
    }

    private Response newSpace(Request request) {
        desk.lookup().loggedIn();
        return desk.show(request, Screen.of("space/create", "Create a space"));
    }

    private Response create(Request request) {
        desk.lookup().loggedIn();
        if (desk.site().accessMode().shouldEnforceReadOnlyAccess()) {
            throw new NotPermitted("This site is read-only. You can't make changes right now.");
        }
        Space space = desk.site()
                .spaces()
                .create(request.required("key"), request.required("name"), request.text("description"));
        return desk.redirect("/spaces/" + space.getKey());
    }

    private Response display(Request request) {
        String key = request.variable("key");
        return key.startsWith("~")
                ? desk.redirect("/users/viewprofile.action?username="
                        + URLEncoder.encode(key.substring(1), StandardCharsets.UTF_8))
                : home(key);
    }

    private Response home(String key) {
        return desk.redirect(desk.lookup().home(desk.lookup().space(key)).getUrlPath());
    }

    private Response pages(Request request) {
        Space space = desk.lookup().space(request.required("key"));
        Screen screen = Screen.of("space/pages", "Pages in " + space.getName())
                .in(space)
                .section("pages")
                .with("pages", desk.views().links(desk.site().pages().inSpace(space)));
        return desk.show(request, screen);
    }

    private Response label(Request request) {
        return labelled(request, request.required("key"), request.required("label"));
    }

    private Response labelByPath(Request request) {
        return labelled(request, request.variable("key"), request.variable("label"));
    }

    private Response labelled(Request request, String key, String label) {
        Space space = desk.lookup().space(key);
        Screen screen = Screen.of("space/pages", "Pages labelled " + label)
                .in(space)
                .with("pages", desk.views().links(desk.site().pages().withLabel(space, label)));
        return desk.show(request, screen);
    }

    private Response trash(Request request) {
        Space space = desk.lookup().administered(request.required("key"));
        Screen screen = Screen.of("space/trash", "Trash of " + space.getName())
                .in(space)
                .section("administration")
                .with("pages", desk.views().links(desk.site().pages().trashOf(space)));
        return desk.show(request, screen);
    }

    private Response restore(Request request) {
        return desk.redirect(
                desk.site().pages().restore(request.number("pageId")).getUrlPath());
    }

    private Response purge(Request request) {
        desk.site().pages().purge(request.number("pageId"));
        return desk.redirect("/pages/viewtrash.action?key=" + request.required("key"));
    }

    private Response search(Request request) {
        String words = request.text("queryString");
        Screen screen = Screen.of("space/search", "Search")
                .with("query", words)
                .with(
                        "pages",
                        desk.views()
                                .links(
                                        words.isEmpty()
                                                ? List.of()
                                                : desk.site().pages().search(words, FOUND)));
        return desk.show(request, screen);
    }
}
