package net.rfcdesk.wiki.web.admin;

import java.util.List;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Plugins switched on and off, and read-only mode. */
public record SiteAdminRoutes(PluginSystem plugins, AccessMode accessMode, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/admin/plugins.action", this::list)
                .post("/admin/doenableplugin.action", this::enable)
                .post("/admin/dodisableplugin.action", this::disable)
                .get("/admin/maintenance.action", this::maintenance)
                .post("/admin/dosetaccessmode.action", this::setAccessMode);
    }

    private Response list(Request request) {
        Screen screen = Screen.of("admin/plugins", "Plugins")
                .section("plugins")
                .with(
                        "plugins",
                        plugins.plugins().stream()
                                .map(one -> new PluginView(
                                        one.key(), one.name(), one.version(), one.enabled(), one.problems()))
                                .toList());
        return screens.show(request, screen);
    }

    private Response enable(Request request) {
        plugins.enable(request.required("key"));
        return Response.redirect("/admin/plugins.action");
    }

    private Response disable(Request request) {
        plugins.disable(request.required("key"));
        return Response.redirect("/admin/plugins.action");
    }

    private Response maintenance(Request request) {
        return screens.show(
                request, Screen.of("admin/maintenance", "Maintenance").section("maintenance"));
    }

    private Response setAccessMode(Request request) {
        accessMode.setReadOnly(request.has("readOnly"));
        return Response.redirect("/admin/maintenance.action");
    }

    /** A plugin in the list. */
    public record PluginView(String key, String name, String version, boolean enabled, List<String> problems) {}
}
