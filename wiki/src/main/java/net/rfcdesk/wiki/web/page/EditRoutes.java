package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.Conflict;
import net.rfcdesk.wiki.InvalidInput;
import net.rfcdesk.wiki.NotFound;
import net.rfcdesk.wiki.NotPermitted;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.plugin.BlueprintModule;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.SpaceLink;

/** The editor, for new pages and for existing ones. What was typed comes back whenever it could not be saved. */
public final class EditRoutes implements Routes {
    private final Desk desk;
    private final PageMaker maker;

    public EditRoutes(Desk desk) {
        this.desk = desk;
        maker = new PageMaker(desk.site());
    }

    @Override
    public void addTo(Router router) {
        router.get("/pages/createdialog.action", this::dialog)
                .get("/pages/createpage.action", this::newPage)
                .post("/pages/docreatepage.action", this::create)
                .get("/pages/editpage.action", this::edit)
                .post("/pages/doeditpage.action", this::save)
                .post("/pages/preview.action", this::preview);
    }

    private Response dialog(Request request) {
        desk.lookup().loggedIn();
        List<BlueprintCard> cards = desk.site().plugins().blueprints().all().stream()
                .map(blueprint -> card(request, blueprint))
                .toList();
        Screen screen = Screen.of("page/create-dialog", "Create")
                .with("spaces", editableSpaces())
                .with("chosen", request.text("spaceKey"))
                .with("parentId", request.numberOrZero("fromPageId"))
                .with("blueprints", cards);
        return request.has("dialog")
                ? desk.screens().fragment(request, screen.with("dialog", true))
                : desk.show(request, screen);
    }

    private List<SpaceLink> editableSpaces() {
        WikiUser user = desk.lookup().loggedIn();
        return desk.site().spaces().visibleTo(user).stream()
                .filter(space -> desk.site().permissions().allows(user, SpacePermission.EDIT, space))
                .map(desk.views()::space)
                .toList();
    }

    private BlueprintCard card(Request request, BlueprintModule blueprint) {
        String icon = blueprint.icon() == null ? null : desk.site().contextPath() + blueprint.icon();
        return new BlueprintCard(
                blueprint.completeKey(),
                blueprint.label(request.locale()),
                blueprint.description(request.locale()),
                icon);
    }

    private Response newPage(Request request) {
        Space space = creatable(request.required("spaceKey"));
        Optional<BlueprintModule> blueprint = blueprint(request.text("blueprint"));
        if (blueprint.isPresent() && !blueprint.get().opensEditor()) {
            return atOnce(request, space, blueprint.get());
        }
        Blueprints.Draft draft = blueprint
                .map(one -> desk.site().plugins().blueprints().draft(one, space))
                .orElseGet(() -> new Blueprints.Draft(request.text("title"), "", Set.of()));
        Editing editing = new Editing(
                0,
                0,
                request.numberOrZero("fromPageId"),
                request.text("blueprint"),
                draft.title(),
                draft.body(),
                "",
                false);
        return editor(request, space, null, editing, null);
    }

    /** A blueprint without an editor has nothing to ask, but a page is made by a form only. */
    private Response atOnce(Request request, Space space, BlueprintModule blueprint) {
        Screen screen = Screen.of("page/create-at-once", "Create " + blueprint.label(request.locale()))
                .in(space)
                .with("card", card(request, blueprint))
                .with("draft", desk.site().plugins().blueprints().draft(blueprint, space))
                .with("parentId", request.numberOrZero("fromPageId"));
        return desk.show(request, screen);
    }

    private Response create(Request request) {
        Space space = creatable(request.required("spaceKey"));
        Editing editing = Editing.posted(request);
        try {
            Page page = maker.create(space, editing, blueprint(editing.blueprint()));
            return desk.redirect(page.getUrlPath());
        } catch (InvalidInput invalid) {
            return editor(request, space, null, editing, invalid.getMessage());
        }
    }

    private Response edit(Request request) {
        Page page = desk.lookup().editable(request.number("pageId"));
        requireWritable();
        return editor(request, page.getSpace(), page, Editing.of(page), null);
    }

    private Response save(Request request) {
        Page page = desk.lookup().editable(request.number("pageId"));
        Editing editing = Editing.posted(request);
        try {
            Page saved = maker.update(editing);
            return desk.redirect(saved.getUrlPath());
        } catch (InvalidInput invalid) {
            return editor(request, page.getSpace(), page, editing, invalid.getMessage());
        } catch (Conflict conflict) {
            return conflict(request, page, editing);
        }
    }

    private Response conflict(Request request, Page page, Editing mine) {
        Screen screen = editorScreen(page.getSpace(), page, mine.basedOn(page.getVersion()))
                .status(409)
                .with("conflict", desk.views().link(page))
                .with("difference", TextDifference.between(page.getBodyAsString(), mine.body()));
        return desk.show(request, screen);
    }

    private Response editor(Request request, Space space, Page page, Editing editing, String problem) {
        Screen screen =
                editorScreen(space, page, editing).with("problem", problem).status(problem == null ? 200 : 400);
        return desk.show(request, screen);
    }

    private Screen editorScreen(Space space, Page page, Editing editing) {
        Screen screen = Screen.of("page/editor", page == null ? "New page" : "Edit: " + page.getTitle())
                .context("editor", "page")
                .with("editing", editing)
                .with(
                        "cancel",
                        page == null
                                ? desk.views().space(space).url()
                                : desk.views().url(page))
                .with(
                        "parents",
                        page == null ? desk.views().links(desk.site().pages().inSpace(space)) : List.of());
        return page == null ? screen.in(space) : screen.about(page);
    }

    /** Renders what is in the editor, as a document of its own for the editor's frame. */
    private Response preview(Request request) {
        Space space = desk.lookup().space(request.required("spaceKey"));
        long pageId = request.numberOrZero("pageId");
        Page page = pageId == 0 ? null : desk.lookup().page(pageId);
        Rendering rendering = new Rendering(page, space.getKey(), "preview");
        String body = desk.site().storage().toView(request.raw("body"), rendering);
        Screen screen =
                Screen.of("page/preview", request.text("title")).in(space).with("body", new Html(body));
        return desk.screens().bare(request, page == null ? screen : screen.about(page));
    }

    private Optional<BlueprintModule> blueprint(String completeKey) {
        return completeKey.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.site()
                        .plugins()
                        .blueprints()
                        .byKey(completeKey)
                        .orElseThrow(() -> new NotFound("There is no blueprint \"" + completeKey
                                + "\". Its plugin may have been disabled: ask an administrator.")));
    }

    private Space creatable(String key) {
        Space space = desk.lookup().space(key);
        if (!desk.site().permissions().allows(desk.lookup().loggedIn(), SpacePermission.EDIT, space)) {
            throw new NotPermitted("You may not create pages in the space \"" + space.getName() + "\".");
        }
        requireWritable();
        return space;
    }

    private void requireWritable() {
        if (desk.site().accessMode().shouldEnforceReadOnlyAccess()) {
            throw new NotPermitted("This site is read-only. You can't make changes right now.");
        }
    }
}
