package net.rfcdesk.wiki.web.admin;

import java.util.List;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;

/** Plugins switched on and off, and read-only mode. */
public final class SiteAdminRoutes implements Routes {
    private final Desk desk;

    public SiteAdminRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        AdministratorsOnly only = new AdministratorsOnly(router, desk.lookup());
        only.get("/admin/plugins.action", this::plugins)
                .post("/admin/doenableplugin.action", this::enable)
                .post("/admin/dodisableplugin.action", this::disable)
                .get("/admin/maintenance.action", this::maintenance)
                .post("/admin/dosetaccessmode.action", this::setAccessMode);
    }

    private Response plugins(Request request) {
        Screen screen = Screen.of("admin/plugins", "Plugins")
                .section("plugins")
                .with(
                        "plugins",
                        desk.site().plugins().plugins().stream()
                                .map(one -> new PluginView(
                                        one.key(), one.name(), one.version(), one.enabled(), one.problems()))
                                .toList());
        return desk.show(request, screen);
    }

    private Response enable(Request request) {
        desk.site().plugins().enable(request.required("key"));
        return desk.redirect("/admin/plugins.action");
    }

    private Response disable(Request request) {
        desk.site().plugins().disable(request.required("key"));
        return desk.redirect("/admin/plugins.action");
    }

    private Response maintenance(Request request) {
        return desk.show(request, Screen.of("admin/maintenance", "Maintenance").section("maintenance"));
    }

    private Response setAccessMode(Request request) {
        desk.site().accessMode().setReadOnly(request.has("readOnly"));
        return desk.redirect("/admin/maintenance.action");
    }

    /** A plugin in the list. */
    public record PluginView(String key, String name, String version, boolean enabled, List<String> problems) {}
}
