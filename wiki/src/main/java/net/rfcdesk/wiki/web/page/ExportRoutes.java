package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** Pages on paper, in a word processor, and as the storage format has them. */
public record ExportRoutes(StorageFormat storage, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/spaces/flyingpdf/pdfpageexport.action", this::print)
                .get("/exportword", this::word)
                .get("/plugins/viewsource/viewpagesrc.action", this::source);
    }

    private Response print(Request request) {
        return screens.bare(request, document(request, "page/print", "pdf"));
    }

    private Response word(Request request) {
        Screen screen = document(request, "page/word", "word");
        String file =
                screen.page().getTitle().replaceAll("[^\\p{L}\\p{N} ._-]", "").replace(' ', '_') + ".doc";
        Response html = screens.bare(request, screen);
        return new Response(200, "application/vnd.ms-word;charset=UTF-8", html.content(), html.headers())
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + Escape.address(file));
    }

    private Screen document(Request request, String template, String outputType) {
        Page page = lookup.page(request.number("pageId"));
        return Screen.of(template, page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("body", new Html(storage.toView(page, page.getSpaceKey(), outputType)));
    }

    private Response source(Request request) {
        Page page = lookup.page(request.number("pageId"));
        Screen screen = Screen.of("page/source", "Storage format of " + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("source", page.getBodyAsString());
        return screens.show(request, screen);
    }
}
