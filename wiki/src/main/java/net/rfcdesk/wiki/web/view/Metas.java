package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.Site;
import net.rfcdesk.wiki.web.http.Request;

/** The ajs-… metas that scripts read through AJS.Meta. */
final class Metas {
    /** The build that the wiki stands for: Confluence 10.2. */
    private static final String BUILD = "9422";

    private Metas() {}

    static Map<String, String> of(Site site, Request request, Screen screen) {
        Map<String, String> metas = new LinkedHashMap<>();
        metas.put("context-path", site.contextPath());
        metas.put("base-url", site.baseUrl());
        metas.put("version-number", "10.2.0");
        metas.put("build-number", BUILD);
        metas.put("atl-token", request.session().token());
        metas.put("site-title", Site.NAME);
        metas.put("page-title", screen.title());
        metas.put("access-mode", site.accessMode().shouldEnforceReadOnlyAccess() ? "READ_ONLY" : "READ_WRITE");
        metas.put("static-resource-url-prefix", site.contextPath());
        metas.put("render-mode", "READ_WRITE");
        user(metas, request);
        Optional.ofNullable(screen.space()).ifPresent(space -> space(metas, site, space));
        Optional.ofNullable(screen.page()).ifPresent(page -> page(metas, site, page));
        return metas;
    }

    private static void user(Map<String, String> metas, Request request) {
        Optional<WikiUser> user = CurrentUser.get();
        metas.put("remote-user", user.map(WikiUser::name).orElse(""));
        metas.put("remote-user-key", user.map(one -> one.key().getStringValue()).orElse(""));
        metas.put("current-user-fullname", user.map(WikiUser::fullName).orElse(""));
        metas.put("remote-user-has-licensed-access", String.valueOf(user.isPresent()));
        metas.put("remote-user-has-browse-users-permission", String.valueOf(user.isPresent()));
        metas.put(
                "is-confluence-admin",
                String.valueOf(user.filter(WikiUser::administrator).isPresent()));
        metas.put("user-locale", request.locale().toString());
    }

    private static void space(Map<String, String> metas, Site site, Space space) {
        boolean administrator =
                site.permissions().hasPermission(CurrentUser.get().orElse(null), Permission.ADMINISTER, space);
        metas.put("space-key", space.getKey());
        metas.put("space-name", space.getName());
        metas.put("is-space-admin", String.valueOf(administrator));
    }

    private static void page(Map<String, String> metas, Site site, Page page) {
        long parentId = page.content().parentId();
        metas.put("page-id", String.valueOf(page.getId()));
        metas.put("latest-page-id", String.valueOf(page.getLatestVersionId()));
        metas.put("content-type", page.getType());
        metas.put("page-title", page.getTitle());
        metas.put("latest-published-page-title", page.getTitle());
        metas.put("page-version", String.valueOf(page.getVersion()));
        metas.put("parent-page-id", parentId == 0 ? "" : String.valueOf(parentId));
        metas.put(
                "parent-page-title",
                site.pages().byId(parentId).map(Page::getTitle).orElse(""));
    }
}
