package net.rfcdesk.wiki.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.storage.MacroModule;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** The macros that the editor's macro browser lists. */
public record MacroRoutes(Macros macros, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/plugins/macrobrowser/browse-macros.action", this::browse)
                .get("/plugins/servlet/confluence/placeholder/unknown-macro", this::unknownMacro);
    }

    /** A picture that stands for a macro that is not installed. */
    private Response unknownMacro(Request request) {
        Screen picture = Screen.of("page/unknown-macro", "").with("name", request.text("name"));
        return new Response(
                200, "image/svg+xml", screens.fragment(request, picture).content(), Map.of());
    }

    private Response browse(Request request) {
        lookup.loggedIn();
        List<MacroView> all = macros.all().stream()
                .map(macro -> view(macro, request.locale()))
                .sorted(Comparator.comparing(MacroView::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return Json.response(200, all);
    }

    private MacroView view(MacroModule macro, Locale locale) {
        MacroModule.Description description = macro.describe(locale);
        return new MacroView(
                macro.name(),
                macro.bodyType().name(),
                description.label(),
                description.description(),
                views.resource(description.icon()),
                description.parameters());
    }

    /** A macro as the editor's script reads it. */
    public record MacroView(
            String name,
            String body,
            String label,
            String description,
            String icon,
            List<MacroModule.Parameter> parameters) {}
}
