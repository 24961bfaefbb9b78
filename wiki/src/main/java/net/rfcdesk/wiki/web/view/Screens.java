package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.plugin.WebResources;
import net.rfcdesk.wiki.plugin.item.ItemCondition;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.velocity.TemplateEngine;
import net.rfcdesk.wiki.web.Site;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;

/** Puts a screen into the frame that all pages share: header, sidebar, metas, scripts and styles. */
public final class Screens {
    private static final String FOLDER = "net/rfcdesk/wiki/web/";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final List<String> EVERYWHERE = List.of("main", "atl.general");

    private final Site site;
    private final Views views;
    private final Assets assets;
    private final TemplateEngine templates;

    public Screens(Site site, Views views, Assets assets) {
        this.site = site;
        this.views = views;
        this.assets = assets;
        templates = new TemplateEngine(getClass().getClassLoader(), new OwnViews());
    }

    /** @return the whole page */
    public Response show(Request request, Screen screen) {
        Map<String, Object> values = valuesOf(request, screen);
        values.put("content", new Html(render(screen.template(), values)));
        values.put("metas", Metas.of(site, request, screen));
        values.put("sidebar", sidebar(screen));
        values.put("tags", tags(request, screen));
        return Response.html(screen.status(), render("frame", values));
    }

    /** @return the screen's own part only, such as the inside of a dialog */
    public Response fragment(Request request, Screen screen) {
        return Response.html(screen.status(), render(screen.template(), valuesOf(request, screen)));
    }

    /** @return a page of its own without header and sidebar, such as for print */
    public Response bare(Request request, Screen screen) {
        Map<String, Object> values = valuesOf(request, screen);
        values.put("metas", Metas.of(site, request, screen));
        values.put("tags", tags(request, screen));
        return Response.html(screen.status(), render(screen.template(), values));
    }

    private String render(String template, Map<String, Object> values) {
        return templates.render(FOLDER + template + ".vm", values);
    }

    private Map<String, Object> valuesOf(Request request, Screen screen) {
        Map<String, Object> values = new HashMap<>(screen.values());
        aboutSite(values, request);
        aboutUser(values);
        values.put("title", screen.title());
        values.put("section", screen.section());
        values.put("spaceKey", screen.space() == null ? "" : screen.space().getKey());
        values.put("pageId", screen.page() == null ? 0L : screen.page().getLatestVersionId());
        values.put("adminItems", webItems(request, "system.admin", null));
        values.put("spaceItems", webItems(request, "system.space.tools", screen.space()));
        values.put("mayCreate", mayCreate(CurrentUser.get().orElse(null), screen.space()));
        return values;
    }

    private List<MenuLink> webItems(Request request, String location, Space space) {
        ItemCondition.Visit visit = new ItemCondition.Visit(CurrentUser.get().orElse(null), space, site.permissions());
        return site.plugins().webItems().in(location, visit, request.locale()).stream()
                .map(link -> new MenuLink(link.label(), site.contextPath() + link.address()))
                .toList();
    }

    private void aboutSite(Map<String, Object> values, Request request) {
        values.put("siteName", Site.NAME);
        values.put("base", site.contextPath());
        values.put("assets", assets.base());
        values.put("esc", new Addresses());
        values.put("readOnly", site.accessMode().shouldEnforceReadOnlyAccess());
        values.put("address", request.address());
        values.put("token", request.session().token());
        values.put("language", request.locale().toLanguageTag());
        values.put(
                "theme", request.cookie("wiki-theme").filter(THEMES::contains).orElse(""));
    }

    private void aboutUser(Map<String, Object> values) {
        WikiUser user = CurrentUser.get().orElse(null);
        values.put("loggedIn", user != null);
        values.put("me", views.person(user));
        values.put("siteAdministrator", user != null && user.administrator());
    }

    private boolean mayCreate(WikiUser user, Space space) {
        boolean somewhere = space == null ? user != null : site.permissions().allows(user, SpacePermission.EDIT, space);
        return somewhere && !site.accessMode().shouldEnforceReadOnlyAccess();
    }

    private Sidebar sidebar(Screen screen) {
        Space space = screen.space();
        if (space == null) {
            return null;
        }
        WikiUser user = CurrentUser.get().orElse(null);
        boolean administrator = site.permissions().hasPermission(user, Permission.ADMINISTER, space);
        PageTree tree = new PageTree(views, site.pages().inSpace(space), screen.page());
        return new Sidebar(
                views.space(space),
                administrator,
                screen.section(),
                indexPages(space),
                tree.below(site.spaces().homePageId(space)));
    }

    private List<PageLink> indexPages(Space space) {
        WikiUser user = CurrentUser.get().orElse(null);
        return site.plugins().blueprints().indexPages(space).stream()
                .filter(index -> site.permissions().hasPermission(user, Permission.VIEW, index.page()))
                .map(index -> views.link(index.page()))
                .toList();
    }

    /** To be called last, as macros require web-resources while they are rendered. */
    private List<Tag> tags(Request request, Screen screen) {
        WebResources resources = site.plugins().webResources();
        Stream.concat(EVERYWHERE.stream(), screen.contexts().stream()).forEach(resources::requireContext);
        return resources.required(request.locale()).stream()
                .map(tag -> new Tag(tag.key(), tag.script(), assets.ofPlugin(tag, request.locale())))
                .toList();
    }
}
