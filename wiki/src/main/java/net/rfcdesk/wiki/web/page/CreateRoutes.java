package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.plugin.BlueprintModule;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;

/** The Create dialog, and new pages: blank ones and those that begin with a blueprint's template. */
public final class CreateRoutes implements Routes {
    private final Desk desk;
    private final EditorScreen editor;
    private final PageMaker maker;

    public CreateRoutes(Desk desk) {
        this.desk = desk;
        editor = new EditorScreen(desk);
        maker = new PageMaker(desk.site());
    }

    @Override
    public void addTo(Router router) {
        router.get("/pages/createdialog.action", this::dialog)
                .get("/pages/createpage.action", this::newPage)
                .post("/pages/docreatepage.action", this::create);
    }

    private Response dialog(Request request) {
        Screen screen = Screen.of("page/create-dialog", "Create")
                .with("spaces", desk.editableSpaces())
                .with("chosen", request.text("spaceKey"))
                .with("parentId", request.numberOrZero("fromPageId"))
                .with("blueprints", cards(request));
        return request.has("dialog")
                ? desk.screens().fragment(request, screen.with("dialog", true))
                : desk.show(request, screen);
    }

    private List<BlueprintCard> cards(Request request) {
        return blueprints().all().stream()
                .map(blueprint -> card(request, blueprint))
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
                .map(one -> blueprints().draft(one, space))
                .orElseGet(() -> new Blueprints.Draft(request.text("title"), "", Set.of()));
        Editing editing = Editing.begin(draft, request.numberOrZero("fromPageId"), request.text("blueprint"));
        return editor.ofNew(request, space, editing, null);
    }

    /** A blueprint without an editor has nothing to ask, but a page is made by a form only. */
    private Response atOnce(Request request, Space space, BlueprintModule blueprint) {
        Screen screen = Screen.of("page/create-at-once", "Create " + blueprint.label(request.locale()))
                .in(space)
                .with("card", card(request, blueprint))
                .with("draft", blueprints().draft(blueprint, space))
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
            return editor.ofNew(request, space, editing, invalid.getMessage());
        }
    }

    private Optional<BlueprintModule> blueprint(String completeKey) {
        return completeKey.isEmpty()
                ? Optional.empty()
                : Optional.of(blueprints().byKey(completeKey).orElseThrow(() -> noSuchBlueprint(completeKey)));
    }

    private static NotFound noSuchBlueprint(String completeKey) {
        return new NotFound("There is no blueprint \"" + completeKey
                + "\". Its plugin may have been disabled: ask an administrator.");
    }

    private Blueprints blueprints() {
        return desk.site().plugins().blueprints();
    }

    private Space creatable(String key) {
        Space space = desk.lookup().space(key);
        if (!desk.site().permissions().allows(desk.lookup().loggedIn(), SpacePermission.EDIT, space)) {
            throw new NotPermitted("You may not create pages in the space \"" + space.getName() + "\".");
        }
        editor.requireWritable();
        return space;
    }
}
