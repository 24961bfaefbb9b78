package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Editing a page, with a preview. What was typed comes back whenever it could not be saved. */
public record EditRoutes(
        Pages pages, StorageFormat storage, EditorScreen editor, AccessMode accessMode, Lookup lookup, Screens screens)
        implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/editpage.action", this::edit)
                .post("/pages/doeditpage.action", this::save)
                .post("/pages/preview.action", this::preview);
    }

    private Response edit(Request request) {
        Page page = lookup.editable(request.number("pageId"));
        accessMode.requireWritable();
        return editor.of(request, page, Editing.of(page), null);
    }

    private Response save(Request request) {
        Page page = lookup.editable(request.number("pageId"));
        Editing editing = Editing.posted(request);
        try {
            return Response.redirect(update(editing).getUrlPath());
        } catch (InvalidInput invalid) {
            return editor.of(request, page, editing, invalid.getMessage());
        } catch (Conflict conflict) {
            return editor.conflict(request, page, editing);
        }
    }

    private Page update(Editing editing) {
        return pages.update(
                editing.pageId(),
                editing.baseVersion(),
                editing.title(),
                editing.body(),
                editing.comment(),
                editing.minorEdit());
    }

    /** Renders what is in the editor, as a document of its own for the editor's frame. */
    private Response preview(Request request) {
        Space space = lookup.space(request.required("spaceKey"));
        long pageId = request.numberOrZero("pageId");
        Page page = pageId == 0 ? null : lookup.page(pageId);
        Screen screen =
                rendered(request.raw("body"), new Rendering(page, space.getKey(), "preview"), request.text("title"));
        return screens.bare(request, page == null ? screen.in(space) : screen.about(page));
    }

    private Screen rendered(String body, Rendering rendering, String title) {
        Screen screen = Screen.of("page/preview", title);
        try {
            return screen.with("body", new Html(storage.toView(body, rendering)));
        } catch (InvalidInput malformed) {
            return screen.with("problem", malformed.getMessage());
        }
    }
}
