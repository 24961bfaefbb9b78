package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.pages.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.storage.StorageFormat;

/** A page as JSON. */
record ContentJson(StorageFormat storage, String baseUrl) {

    /** @param expand which parts are wanted: body.view, body.storage */
    Map<String, Object> of(Page page, Set<String> expand) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", String.valueOf(page.getId()));
        content.put("type", page.getType());
        content.put("status", page.isLatestVersion() ? "current" : "historical");
        content.put("title", page.getTitle());
        content.put(
                "space",
                Map.of("key", page.getSpaceKey(), "name", page.getSpace().getName()));
        content.put("version", Map.of("number", page.getVersion()));
        content.put(
                "_links",
                Map.of(
                        "webui",
                        page.getUrlPath(),
                        "base",
                        baseUrl,
                        "context",
                        URI.create(baseUrl).getPath()));
        content.put("body", body(page, expand));
        return content;
    }

    private Map<String, Object> body(Page page, Set<String> expand) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (expand.contains("body.storage")) {
            body.put("storage", Map.of("value", page.getBodyAsString(), "representation", "storage"));
        }
        if (expand.contains("body.view")) {
            body.put(
                    "view",
                    Map.of("value", storage.toView(page, page.getSpaceKey(), "display"), "representation", "view"));
        }
        return body;
    }
}
