package net.rfcdesk.wiki.web;

import jakarta.servlet.Servlet;
import java.util.List;
import net.rfcdesk.wiki.web.account.LoginRoutes;
import net.rfcdesk.wiki.web.account.ProfileRoutes;
import net.rfcdesk.wiki.web.admin.GroupAdminRoutes;
import net.rfcdesk.wiki.web.admin.JobAdminRoutes;
import net.rfcdesk.wiki.web.admin.SiteAdminRoutes;
import net.rfcdesk.wiki.web.admin.UserAdminRoutes;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.TokenGuard;
import net.rfcdesk.wiki.web.page.CreateRoutes;
import net.rfcdesk.wiki.web.page.EditRoutes;
import net.rfcdesk.wiki.web.page.HistoryRoutes;
import net.rfcdesk.wiki.web.page.MacroRoutes;
import net.rfcdesk.wiki.web.page.OrganiseRoutes;
import net.rfcdesk.wiki.web.page.PostRoutes;
import net.rfcdesk.wiki.web.page.ViewRoutes;
import net.rfcdesk.wiki.web.plugin.PluginPages;
import net.rfcdesk.wiki.web.space.SpaceAdminRoutes;
import net.rfcdesk.wiki.web.space.SpaceRoutes;
import net.rfcdesk.wiki.web.view.Assets;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** All that people see of the wiki. */
public final class WikiPages {
    private WikiPages() {}

    /** @return those of the plugins, to be mapped to /plugins/servlet/* */
    public static Servlet ofPlugins(Site site) {
        Desk desk = desk(site, assets(site));
        return new PluginPages(desk, new PageFailures(desk));
    }

    static Failures failures(Site site) {
        return new PageFailures(desk(site, assets(site)));
    }

    private static Assets assets(Site site) {
        return new Assets(site.contextPath(), site.plugins().webResources());
    }

    private static Desk desk(Site site, Assets assets) {
        Views views = new Views(site.contextPath());
        return new Desk(site, new Lookup(site), views, new Screens(site, views, assets));
    }

    public static Servlet servlet(Site site) {
        Assets assets = assets(site);
        Desk desk = desk(site, assets);
        Router router = new Router();
        files(router, assets);
        router.get("/status", request -> Response.text(200, "application/json", "{\"state\":\"RUNNING\"}"));
        parts(desk).forEach(part -> part.addTo(router));
        return new Dispatcher(router, new TokenGuard(), new PageFailures(desk));
    }

    private static void files(Router router, Assets assets) {
        router.get("/s/{hash}/_/assets/{path*}", assets::own)
                .get("/s/{hash}/{language}/_/download/resources/{path*}", assets::hashedPluginFile)
                .get("/download/resources/{path*}", assets::pluginFile);
    }

    private static List<Routes> parts(Desk desk) {
        return List.of(
                new LoginRoutes(desk),
                new ProfileRoutes(desk),
                new SpaceRoutes(desk),
                new SpaceAdminRoutes(desk),
                new ViewRoutes(desk),
                new CreateRoutes(desk),
                new EditRoutes(desk),
                new MacroRoutes(desk),
                new HistoryRoutes(desk),
                new OrganiseRoutes(desk),
                new PostRoutes(desk),
                new UserAdminRoutes(desk),
                new GroupAdminRoutes(desk),
                new JobAdminRoutes(desk),
                new SiteAdminRoutes(desk));
    }
}
