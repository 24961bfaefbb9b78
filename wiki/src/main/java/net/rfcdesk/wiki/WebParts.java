package net.rfcdesk.wiki;

import jakarta.servlet.Servlet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.SubjectNames;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.search.ContentSearch;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.web.AdministratorsOnly;
import net.rfcdesk.wiki.web.ErrorPages;
import net.rfcdesk.wiki.web.RequestFilter;
import net.rfcdesk.wiki.web.WebServer;
import net.rfcdesk.wiki.web.account.LoginRoutes;
import net.rfcdesk.wiki.web.account.ProfileRoutes;
import net.rfcdesk.wiki.web.admin.GroupAdminRoutes;
import net.rfcdesk.wiki.web.admin.JobAdminRoutes;
import net.rfcdesk.wiki.web.admin.MailAdminRoutes;
import net.rfcdesk.wiki.web.admin.SiteAdminRoutes;
import net.rfcdesk.wiki.web.admin.UserAdminRoutes;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.http.TokenGuard;
import net.rfcdesk.wiki.web.page.CreateRoutes;
import net.rfcdesk.wiki.web.page.EditRoutes;
import net.rfcdesk.wiki.web.page.EditorScreen;
import net.rfcdesk.wiki.web.page.ExportRoutes;
import net.rfcdesk.wiki.web.page.HistoryRoutes;
import net.rfcdesk.wiki.web.page.MacroRoutes;
import net.rfcdesk.wiki.web.page.OrganiseRoutes;
import net.rfcdesk.wiki.web.page.PageViews;
import net.rfcdesk.wiki.web.page.PostRoutes;
import net.rfcdesk.wiki.web.page.RestrictionRoutes;
import net.rfcdesk.wiki.web.page.ViewRoutes;
import net.rfcdesk.wiki.web.plugin.PluginPages;
import net.rfcdesk.wiki.web.rest.RestApi;
import net.rfcdesk.wiki.web.space.SpaceAdminRoutes;
import net.rfcdesk.wiki.web.space.SpaceRoutes;
import net.rfcdesk.wiki.web.view.Assets;
import net.rfcdesk.wiki.web.view.Menus;
import net.rfcdesk.wiki.web.view.Metas;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Sidebars;
import net.rfcdesk.wiki.web.view.Views;

/** The wiki's pages and its REST, made from the parts below them. */
final class WebParts {
    private final WikiParts wiki;
    private final PluginSystem plugins;
    private final Lookup lookup;
    private final Views views;
    private final Assets assets;
    private final Screens screens;
    private final ErrorResponses errors;

    WebParts(WikiParts wiki) {
        this.wiki = wiki;
        plugins = wiki.plugins();
        lookup = wiki.lookup();
        String contextPath = URI.create(wiki.baseUrl()).getPath();
        views = new Views(contextPath);
        assets = new Assets(contextPath, plugins.webResources());
        screens = new Screens(
                lookup,
                views,
                assets,
                new Metas(wiki.baseUrl(), lookup),
                new Sidebars(wiki.pages(), wiki.spaces(), plugins.blueprints(), lookup, views),
                new Menus(plugins.webItems(), wiki.permissions(), views));
        errors = new ErrorPages(screens);
    }

    /** @param prototype whether REST answers below /rest/prototype */
    void serveOn(WebServer server, boolean prototype) {
        Map<String, Servlet> servlets = new LinkedHashMap<>();
        Servlet api = RestApi.servlet(
                new ContentSearch(wiki.pages(), plugins::indexedFields),
                wiki.users(),
                wiki.storage(),
                lookup,
                wiki.baseUrl(),
                prototype);
        RestApi.PATHS.forEach(path -> servlets.put(path, api));
        servlets.put("/rest/*", plugins.rest());
        servlets.put("/plugins/servlet/*", new PluginPages(plugins, lookup, screens, errors));
        servlets.put("/*", pages());
        server.start(new RequestFilter(wiki.users(), plugins.webResources(), errors, RestApi.errors()), servlets);
    }

    private Servlet pages() {
        Router router = new Router();
        router.get("/status", request -> Response.text(200, "application/json", "{\"state\":\"RUNNING\"}"));
        List.of(siteRoutes(), pageRoutes()).forEach(routes -> routes.forEach(one -> one.addTo(router)));
        return new Dispatcher(router, new AdministratorsOnly(lookup, new TokenGuard()), errors);
    }

    private List<Routes> siteRoutes() {
        Users users = wiki.users();
        SubjectNames subjects = new SubjectNames(users);
        return List.of(
                assets,
                new LoginRoutes(users, lookup, screens),
                new ProfileRoutes(users, lookup, views, screens),
                new SpaceRoutes(wiki.spaces(), wiki.pages(), lookup, views, screens),
                new SpaceAdminRoutes(wiki.spaces(), wiki.permissions(), subjects, lookup, views, screens),
                new RestrictionRoutes(wiki.permissions(), subjects, lookup, views, screens),
                new UserAdminRoutes(users, lookup, views, screens),
                new GroupAdminRoutes(users, views, screens),
                new JobAdminRoutes(plugins.jobs(), views, screens),
                new MailAdminRoutes(wiki.mailServers(), views, screens),
                new SiteAdminRoutes(plugins, wiki.accessMode(), screens));
    }

    private List<Routes> pageRoutes() {
        Pages pages = wiki.pages();
        StorageFormat storage = wiki.storage();
        Blueprints blueprints = plugins.blueprints();
        EditorScreen editor = new EditorScreen(pages, views, screens);
        PageViews pageViews = new PageViews(pages, wiki.permissions(), lookup, views);
        PostRoutes posts = new PostRoutes(pages.posts(), storage, lookup, views, screens);
        return List.of(
                posts,
                new ViewRoutes(pageViews, storage, posts, lookup, screens),
                new ExportRoutes(storage, lookup, views, screens),
                new CreateRoutes(pages, blueprints, editor, lookup, views, screens),
                new EditRoutes(pages, storage, editor, wiki.accessMode(), lookup, screens),
                new MacroRoutes(wiki.macros(), lookup, views, screens),
                new HistoryRoutes(pages, wiki.users(), lookup, views, screens),
                new OrganiseRoutes(pages, lookup, views, screens));
    }
}
