package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Pages and blog posts to read. */
public record ViewRoutes(PageViews pageViews, StorageFormat storage, PostRoutes posts, Lookup lookup, Screens screens)
        implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/spaces/{key}/pages/{id}/{title: .*}", request -> viewById(request, request.numberInPath("id")))
                .get("/spaces/{key}/pages/{id}", request -> viewById(request, request.numberInPath("id")))
                .get("/pages/viewpage.action", this::viewByParameters)
                .get("/display/{key}/{title: .*}", this::display);
    }

    private Response viewByParameters(Request request) {
        if (request.has("pageId")) {
            long id = request.number("pageId");
            return posts.isBlogPost(id) ? posts.show(request, id) : viewById(request, id);
        }
        return Response.redirect(lookup.page(request.required("spaceKey"), request.required("title"))
                .getUrlPath());
    }

    private Response display(Request request) {
        String title = request.variable("title").replace('+', ' ');
        return Response.redirect(lookup.page(request.variable("key"), title).getUrlPath());
    }

    private Response viewById(Request request, long id) {
        Page page = lookup.page(id);
        boolean ownAddress = request.address().startsWith(page.getUrlPath());
        return ownAddress || request.has("noRedirect") || request.has("focus")
                ? view(request, page)
                : redirect(request, page);
    }

    /** Keeps the query, such as a message to show. */
    private Response redirect(Request request, Page page) {
        return page.isLatestVersion() ? Response.redirect(page.getUrlPath()) : view(request, page);
    }

    private Response view(Request request, Page page) {
        Html body = new Html(storage.toView(page, page.getSpaceKey(), "display"));
        Screen screen = Screen.of("page/view", page.getTitle())
                .about(page)
                .context("page", "viewcontent")
                .with("page", pageViews.of(page))
                .with("body", body)
                .with("comments", posts.commentsOn(page));
        return screens.show(request, screen);
    }
}
