package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;

/** The ajs-… metas that scripts read through AJS.Meta. @param baseUrl with the context path */
public record Metas(String baseUrl, Lookup lookup) {
    Map<String, String> of(Request request, Screen screen) {
        Map<String, String> metas = new LinkedHashMap<>();
        metas.put("context-path", request.contextPath());
        metas.put("base-url", baseUrl);
        metas.put("version-number", "10.2.0");
        metas.put("atl-token", request.session().token());
        metas.put("page-title", screen.title());
        metas.put("access-mode", lookup.isWritable() ? "READ_WRITE" : "READ_ONLY");
        user(metas, request);
        Optional.ofNullable(screen.space()).ifPresent(space -> space(metas, space));
        Optional.ofNullable(screen.page()).ifPresent(page -> page(metas, page));
        return metas;
    }

    private static void user(Map<String, String> metas, Request request) {
        Optional<WikiUser> user = request.user();
        metas.put("remote-user", user.map(WikiUser::name).orElse(""));
        metas.put("remote-user-key", user.map(one -> one.key().getStringValue()).orElse(""));
        metas.put("current-user-fullname", user.map(WikiUser::fullName).orElse(""));
        metas.put("user-locale", request.locale().toString());
    }

    private void space(Map<String, String> metas, Space space) {
        metas.put("space-key", space.getKey());
        metas.put("space-name", space.getName());
        metas.put("is-space-admin", String.valueOf(lookup.may(Permission.ADMINISTER, space)));
    }

    private static void page(Map<String, String> metas, Page page) {
        long parentId = page.content().parentId();
        metas.put("page-id", String.valueOf(page.getId()));
        metas.put("latest-page-id", String.valueOf(page.getLatestVersionId()));
        metas.put("content-type", page.getType());
        metas.put("page-title", page.getTitle());
        metas.put("page-version", String.valueOf(page.getVersion()));
        metas.put("parent-page-id", parentId == 0 ? "" : String.valueOf(parentId));
    }
}
