package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** Where a page stands, how it is labelled, and its way to the trash. */
public record OrganiseRoutes(Pages pages, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/movepage.action", request -> place(request, "page/move", "Move "))
                .post("/pages/domovepage.action", this::move)
                .get("/pages/copypage.action", request -> place(request, "page/copy", "Copy "))
                .post("/pages/docopypage.action", this::copy)
                .get("/pages/removepage.action", this::confirmTrash)
                .post("/pages/doremovepage.action", this::trash)
                .post("/labels/addlabel.action", this::addLabel)
                .post("/labels/removelabel.action", this::removeLabel);
    }

    private Response place(Request request, String template, String verb) {
        Page page = lookup.page(request.number("pageId"));
        String spaceKey = request.has("spaceKey") ? request.text("spaceKey") : page.getSpaceKey();
        Space target = lookup.space(spaceKey);
        List<Page> parents = pages.inSpace(target).stream()
                .filter(parent -> parent.getId() != page.getId())
                .filter(parent -> template.equals("page/copy")
                        || !parent.content().ancestorIds().contains(page.getId()))
                .toList();
        Screen screen = Screen.of(template, verb + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("spaces", views.spaces(lookup.creatable()))
                .with("target", target.getKey())
                .with("parents", views.links(parents))
                .with("parentId", page.content().parentId())
                .with("children", views.links(pages.children(page)));
        return screens.show(request, screen);
    }

    private Response move(Request request) {
        Space target = lookup.space(request.required("spaceKey"));
        Page moved = pages.move(request.number("pageId"), target, request.numberOrZero("parentPageId"));
        return Response.redirect(moved.getUrlPath());
    }

    private Response copy(Request request) {
        Page page = lookup.page(request.number("pageId"));
        Space target = lookup.space(request.required("spaceKey"));
        long parentId = request.numberOrZero("parentPageId");
        Page copy = request.has("copyDescendants")
                ? pages.copyHierarchy(page.getId(), target, parentId, request.raw("titlePrefix"))
                : pages.copy(page.getId(), target, parentId, request.required("title"));
        return Response.redirect(copy.getUrlPath());
    }

    private Response confirmTrash(Request request) {
        Page page = lookup.page(request.number("pageId"));
        Screen screen = Screen.of("page/remove", "Delete " + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("children", views.links(pages.children(page)));
        return screens.show(request, screen);
    }

    private Response trash(Request request) {
        Page page = lookup.page(request.number("pageId"));
        pages.trash(page.getId());
        return Response.redirect("/spaces/" + page.getSpaceKey());
    }

    private Response addLabel(Request request) {
        Page page = lookup.editable(request.number("pageId"));
        for (String label : request.required("label").split("[\\s,]+")) {
            pages.addLabel(page.getId(), label);
        }
        return Response.redirect(page.getUrlPath());
    }

    private Response removeLabel(Request request) {
        Page page = lookup.editable(request.number("pageId"));
        pages.removeLabel(page.getId(), request.required("label"));
        return Response.redirect(page.getUrlPath());
    }
}
