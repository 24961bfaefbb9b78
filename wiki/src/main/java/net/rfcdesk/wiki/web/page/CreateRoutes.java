package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.plugin.Blueprint;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.plugin.WizardPage;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** The Create dialog, and new pages: blank ones and those that begin with a blueprint's template. */
public record CreateRoutes(
        Pages pages, Blueprints blueprints, EditorScreen editor, Lookup lookup, Views views, Screens screens)
        implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/createdialog.action", this::dialog)
                .get("/pages/createpage.action", this::newPage)
                .post("/pages/createpage.action", this::newPage)
                .post("/pages/docreatepage.action", this::create)
                .post("/spaces/doimportpage.action", this::importPage);
    }

    private Response dialog(Request request) {
        Screen screen = Screen.of("page/create-dialog", "Create")
                .context("create-content")
                .with("spaces", views.spaces(lookup.creatable()))
                .with("chosen", request.text("spaceKey"))
                .with("parentId", request.numberOrZero("fromPageId"))
                .with("blueprints", cards(request));
        return request.has("dialog")
                ? screens.fragment(request, screen.with("dialog", true))
                : screens.show(request, screen);
    }

    private List<BlueprintCard> cards(Request request) {
        return blueprints.all().stream()
                .map(blueprint -> card(request, blueprint))
                .toList();
    }

    private BlueprintCard card(Request request, Blueprint blueprint) {
        return new BlueprintCard(
                blueprint.completeKey(),
                blueprint.label(request.locale()),
                blueprint.description(request.locale()),
                views.resource(blueprint.icon()),
                blueprint.itemKey(),
                wizard(request, blueprint));
    }

    private static String wizard(Request request, Blueprint blueprint) {
        List<WizardPage> pages = blueprint.wizard(request.locale());
        return pages.isEmpty() ? "" : Json.write(pages);
    }

    /** Shows the editor, also after a wizard, which sends what it asked for as one JSON object. */
    private Response newPage(Request request) {
        Space space = lookup.creatable(request.required("spaceKey"));
        Optional<Blueprint> blueprint = blueprint(request.text("blueprint"));
        if (blueprint.isPresent() && !blueprint.get().opensEditor()) {
            return atOnce(request, space, blueprint.get());
        }
        Blueprints.Draft draft = blueprint
                .map(one -> blueprints.draft(one, space, typed(request)))
                .orElseGet(() -> new Blueprints.Draft(request.text("title"), "", Set.of()));
        Editing editing = Editing.begin(draft, request.numberOrZero("fromPageId"), request.text("blueprint"));
        return editor.ofNew(request, space, editing, null);
    }

    /** A blueprint without an editor has nothing to ask, but a page is made by a form only. */
    private Response atOnce(Request request, Space space, Blueprint blueprint) {
        Screen screen = Screen.of("page/create-at-once", "Create " + blueprint.label(request.locale()))
                .in(space)
                .with("card", card(request, blueprint))
                .with("draft", blueprints.draft(blueprint, space, typed(request)))
                .with("parentId", request.numberOrZero("fromPageId"));
        return screens.show(request, screen);
    }

    private static Map<String, String> typed(Request request) {
        return request.has("wizard") ? Json.texts("wizard", request.raw("wizard")) : Map.of();
    }

    private Response create(Request request) {
        Space space = lookup.creatable(request.required("spaceKey"));
        Editing editing = Editing.posted(request);
        try {
            return Response.redirect(create(space, editing).getUrlPath());
        } catch (InvalidInput invalid) {
            return editor.ofNew(request, space, editing, invalid.getMessage());
        }
    }

    private Page create(Space space, Editing editing) {
        return blueprint(editing.blueprint())
                .map(blueprint -> blueprints.create(blueprint, space, editing.title(), editing.body()))
                .orElseGet(() -> pages.create(space, editing.parentId(), editing.title(), editing.body(), Set.of()));
    }

    private Response importPage(Request request) {
        Space space = lookup.administered(request.required("key"));
        return Response.redirect(pages.importPage(
                        space, request.numberOrZero("parentPageId"), request.required("title"), request.raw("body"))
                .getUrlPath());
    }

    private Optional<Blueprint> blueprint(String completeKey) {
        return completeKey.isEmpty()
                ? Optional.empty()
                : Optional.of(blueprints.byKey(completeKey).orElseThrow(() -> noSuchBlueprint(completeKey)));
    }

    private static NotFound noSuchBlueprint(String completeKey) {
        return new NotFound("There is no blueprint \"" + completeKey
                + "\". Its plugin may have been disabled: ask an administrator.");
    }

    /**
     * A blueprint in the Create dialog.
     *
     * @param icon with the context path, or null
     * @param wizard its pages as JSON; empty when it has none
     */
    public record BlueprintCard(
            String key, String label, String description, String icon, String itemKey, String wizard) {}
}
