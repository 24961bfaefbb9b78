package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.velocity.TemplateEngine;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;

/** Puts a screen into the frame that all pages share: header, sidebar, metas, scripts and styles. */
public final class Screens {
    /** The name in the browser's title and in the header. */
    public static final String SITE_NAME = "RFC Desk wiki";

    private static final String FOLDER = "net/rfcdesk/wiki/web/";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Lookup lookup;
    private final Views views;
    private final Assets assets;
    private final Metas metas;
    private final Sidebars sidebars;
    private final Menus menus;
    private final TemplateEngine templates = new TemplateEngine(Screens.class.getClassLoader(), new TemplateCalls());

    public Screens(Lookup lookup, Views views, Assets assets, Metas metas, Sidebars sidebars, Menus menus) {
        this.lookup = lookup;
        this.views = views;
        this.assets = assets;
        this.metas = metas;
        this.sidebars = sidebars;
        this.menus = menus;
    }

    /** @return the whole page */
    public Response show(Request request, Screen screen) {
        Map<String, Object> values = valuesOf(request, screen);
        values.put("content", new Html(render(screen.template(), values)));
        values.put("sidebar", sidebars.of(screen));
        return withHead(request, screen, "frame", values);
    }

    /** @return the screen's own part only, such as the inside of a dialog */
    public Response fragment(Request request, Screen screen) {
        Map<String, Object> values = valuesOf(request, screen);
        values.put("tags", assets.tags(screen, request.locale()));
        return Response.html(screen.status(), render(screen.template(), values));
    }

    /** @return a page of its own without header and sidebar, such as for print */
    public Response bare(Request request, Screen screen) {
        return withHead(request, screen, screen.template(), valuesOf(request, screen));
    }

    /** To be called last, as macros require web-resources while they are rendered. */
    private Response withHead(Request request, Screen screen, String template, Map<String, Object> values) {
        values.put("metas", metas.of(request, screen));
        values.put("tags", assets.tags(screen, request.locale()));
        return Response.html(screen.status(), render(template, values));
    }

    private String render(String template, Map<String, Object> values) {
        return templates.render(FOLDER + template + ".vm", values);
    }

    private Map<String, Object> valuesOf(Request request, Screen screen) {
        Map<String, Object> values = new HashMap<>(screen.values());
        aboutSite(values, request);
        aboutUser(values, request.user().orElse(null));
        Space space = screen.space();
        values.put("title", screen.title());
        values.put("section", screen.section());
        values.put("spaceKey", space == null ? "" : space.getKey());
        values.put("pageId", screen.page() == null ? 0L : screen.page().getLatestVersionId());
        values.put("adminItems", menus.in("system.admin", screen, request));
        values.put("spaceItems", menus.in("system.space.tools", screen, request));
        values.put("userItems", menus.in("system.user", screen, request));
        values.put("settingsItems", menus.in("system.settings.edit", screen, request));
        values.put("contentItems", menus.in("system.content.action", screen, request));
        values.put("mayCreate", lookup.mayCreate(space));
        return values;
    }

    private void aboutSite(Map<String, Object> values, Request request) {
        values.put("siteName", SITE_NAME);
        values.put("base", request.contextPath());
        values.put("assets", assets.base());
        values.put("esc", new Addresses());
        values.put("readOnly", !lookup.isWritable());
        values.put("address", request.address());
        values.put("token", request.session().token());
        values.put("language", request.locale().toLanguageTag());
        values.put(
                "theme", request.cookie("wiki-theme").filter(THEMES::contains).orElse(""));
    }

    private void aboutUser(Map<String, Object> values, WikiUser user) {
        values.put("loggedIn", user != null);
        values.put("me", views.person(user));
        values.put("siteAdministrator", user != null && user.administrator());
    }
}
