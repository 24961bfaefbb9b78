package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.pages.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.storage.StorageFormat;

/** A page as JSON. */
record ContentJson(Pages pages, StorageFormat storage, String baseUrl) {

    /** @param expand which parts are wanted: body.view, body.storage, body.export_view, ancestors, metadata.labels */
    Map<String, Object> of(Page page, Set<String> expand) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", String.valueOf(page.getId()));
        content.put("type", page.getType());
        content.put("status", page.isLatestVersion() ? "current" : "historical");
        content.put("title", page.getTitle());
        content.put(
                "space",
                Map.of("key", page.getSpaceKey(), "name", page.getSpace().getName()));
        content.put("version", version(page));
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
        if (expand.contains("ancestors")) {
            content.put("ancestors", ancestors(page));
        }
        if (expand.contains("metadata.labels")) {
            content.put("metadata", Map.of("labels", Map.of("results", labels(page))));
        }
        return content;
    }

    private static Map<String, Object> version(Page page) {
        return Map.of(
                "number", page.getVersion(),
                "when", page.getLastModificationDate().toInstant().toString());
    }

    private Map<String, Object> body(Page page, Set<String> expand) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (expand.contains("body.storage")) {
            body.put("storage", Map.of("value", page.getBodyAsString(), "representation", "storage"));
        }
        if (expand.contains("body.view")) {
            body.put("view", Map.of("value", render(page, "display"), "representation", "view"));
        }
        if (expand.contains("body.export_view")) {
            body.put("export_view", Map.of("value", render(page, "pdf"), "representation", "export_view"));
        }
        return body;
    }

    private String render(Page page, String outputType) {
        return storage.toView(page, page.getSpaceKey(), outputType);
    }

    private List<Map<String, Object>> ancestors(Page page) {
        return pages.ancestors(page).stream()
                .map(ancestor -> of(ancestor, Set.of()))
                .toList();
    }

    private List<Map<String, String>> labels(Page page) {
        return pages.labels(page).stream()
                .sorted()
                .map(label -> Map.of("prefix", "global", "name", label))
                .toList();
    }
}
