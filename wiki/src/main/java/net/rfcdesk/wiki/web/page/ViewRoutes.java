package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;

/** Pages to read: on the screen, on paper, and in a word processor. */
public final class ViewRoutes implements Routes {
    private final Desk desk;
    private final PostRoutes posts;

    public ViewRoutes(Desk desk) {
        this.desk = desk;
        this.posts = new PostRoutes(desk);
    }

    @Override
    public void addTo(Router router) {
        router.get("/spaces/{key}/pages/{id}/{title*}", request -> viewById(request, request.numberInPath("id")))
                .get("/spaces/{key}/pages/{id}", request -> viewById(request, request.numberInPath("id")))
                .get("/pages/viewpage.action", this::viewByParameters)
                .get("/display/{key}/{title*}", this::display)
                .get("/spaces/flyingpdf/pdfpageexport.action", this::print)
                .get("/exportword", this::word)
                .get("/plugins/viewsource/viewpagesrc.action", this::source);
    }

    private Response viewByParameters(Request request) {
        if (request.has("pageId")) {
            long id = request.number("pageId");
            boolean blogPost = desk.site().pages().posts().blogPost(id).isPresent();
            return blogPost ? posts.show(request, id) : viewById(request, id);
        }
        return desk.redirect(desk.lookup()
                .page(request.required("spaceKey"), request.required("title"))
                .getUrlPath());
    }

    private Response display(Request request) {
        String title = request.variable("title").replace('+', ' ');
        return desk.redirect(desk.lookup().page(request.variable("key"), title).getUrlPath());
    }

    private Response viewById(Request request, long id) {
        Page page = desk.lookup().page(id);
        boolean ownAddress = request.address().startsWith(page.getUrlPath());
        return ownAddress || request.has("noRedirect") || request.has("focus")
                ? view(request, page)
                : redirect(request, page);
    }

    /** Keeps the query, such as a message to show. */
    private Response redirect(Request request, Page page) {
        return page.isLatestVersion() ? desk.redirect(page.getUrlPath()) : view(request, page);
    }

    private Response view(Request request, Page page) {
        Html body = render(page, "display");
        Screen screen = Screen.of("page/view", page.getTitle())
                .about(page)
                .context("page", "viewcontent")
                .with("page", pageView(page))
                .with("body", body)
                .with("comments", posts.commentsOn(page));
        return desk.show(request, screen);
    }

    private PageView pageView(Page page) {
        Page latest = page.isLatestVersion() ? page : desk.lookup().page(page.getLatestVersionId());
        boolean mayChange = !desk.site().accessMode().shouldEnforceReadOnlyAccess();
        boolean home = desk.site().spaces().homePageId(page.getSpace()) == latest.getId();
        return new PageView(
                desk.views().link(page),
                desk.views().link(latest),
                desk.views().links(desk.site().pages().ancestors(latest)),
                desk.views().links(desk.site().pages().children(latest)),
                desk.site().pages().labels(latest).stream().sorted().toList(),
                desk.views().person(page.getCreator()),
                desk.views().when(page.getCreationDate()),
                new PageView.Rights(
                        mayChange && desk.lookup().may(Permission.EDIT, latest),
                        mayChange
                                && !home
                                && mayDelete(page.getSpace())
                                && desk.lookup().may(Permission.EDIT, latest)),
                isRestricted(latest));
    }

    private boolean mayDelete(Space space) {
        return desk.site().permissions().allows(CurrentUser.get().orElse(null), SpacePermission.DELETE, space);
    }

    private boolean isRestricted(Page page) {
        return !desk.site().permissions().restrictions(page, Permission.VIEW).isEmpty()
                || !desk.site()
                        .permissions()
                        .restrictions(page, Permission.EDIT)
                        .isEmpty();
    }

    private Html render(Page page, String outputType) {
        Rendering rendering = new Rendering(page, page.getSpaceKey(), outputType);
        return new Html(desk.site().storage().toView(page.getBodyAsString(), rendering));
    }

    private Response print(Request request) {
        return desk.screens().bare(request, document(request, "page/print", "pdf"));
    }

    private Response word(Request request) {
        Screen screen = document(request, "page/word", "word");
        String file =
                screen.page().getTitle().replaceAll("[^\\p{L}\\p{N} ._-]", "").replace(' ', '_') + ".doc";
        Response html = desk.screens().bare(request, screen);
        return new Response(200, "application/vnd.ms-word;charset=UTF-8", html.content(), html.headers())
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + percentEncoded(file));
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Screen document(Request request, String template, String outputType) {
        Page page = desk.lookup().page(request.number("pageId"));
        return Screen.of(template, page.getTitle())
                .about(page)
                .with("page", desk.views().link(page))
                .with("body", render(page, outputType));
    }

    private Response source(Request request) {
        Page page = desk.lookup().page(request.number("pageId"));
        Screen screen = Screen.of("page/source", "Storage format of " + page.getTitle())
                .about(page)
                .with("page", desk.views().link(page))
                .with("source", page.getBodyAsString());
        return desk.show(request, screen);
    }
}
