package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.search.ContentSearch;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** Pages by REST: read, created, edited, trashed, restored, purged, rendered. */
record ContentApi(Pages pages, StorageFormat storage, Lookup lookup, ContentSearch search, ContentJson json)
        implements Routes {
    private static final int PAGE = 25;
    private static final Map<String, String> OUTPUT_TYPES =
            Map.of("view", "display", "export_view", "pdf", "styled_view", "display");

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/content", this::find)
                .get("/rest/api/content/search", this::search)
                .post("/rest/api/content", this::create)
                .get("/rest/api/content/{id}", request -> answer(request, lookup.page(request.numberInPath("id"))))
                .put("/rest/api/content/{id}", this::update)
                .delete("/rest/api/content/{id}", this::remove)
                .post("/rest/api/contentbody/convert/{to}", this::convert);
    }

    private Response answer(Request request, Page page) {
        return Json.response(200, json.of(page, expand(request)));
    }

    static Set<String> expand(Request request) {
        return Set.of(request.text("expand").split("\\s*,\\s*"));
    }

    private Response find(Request request) {
        Space space = lookup.space(request.required("spaceKey"));
        List<Page> found = request.has("title")
                ? pages.byTitle(space.getKey(), request.text("title")).filter(this::visible).stream()
                        .toList()
                : pages.inSpace(space);
        return Json.list(
                found.stream().map(page -> json.of(page, expand(request))).toList());
    }

    private Response search(Request request) {
        List<Page> found = search.find(request.required("cql"));
        long start = request.numberOrZero("start");
        long asked = request.numberOrZero("limit");
        long limit = asked < 1 ? PAGE : asked;
        List<Map<String, Object>> results = found.stream()
                .skip(start)
                .limit(limit)
                .map(page -> json.of(page, expand(request)))
                .toList();
        return Json.response(
                200,
                Map.of(
                        "results", results,
                        "start", start,
                        "limit", limit,
                        "size", results.size(),
                        "totalSize", found.size()));
    }

    private boolean visible(Page page) {
        return lookup.may(Permission.VIEW, page);
    }

    private Response create(Request request) {
        JsonNode content = Json.read(request);
        Space space = lookup.space(text(content, "/space/key", "space.key"));
        Page page = pages.create(
                space,
                lastAncestor(content),
                text(content, "/title", "title"),
                text(content, "/body/storage/value", "body.storage.value"),
                Set.of());
        return answer(request, page);
    }

    private static long lastAncestor(JsonNode content) {
        JsonNode ancestors = content.path("ancestors");
        return ancestors.path(ancestors.size() - 1).path("id").asLong(0);
    }

    private Response update(Request request) {
        long id = request.numberInPath("id");
        JsonNode content = Json.read(request);
        Page page = pages.byId(id).orElseThrow(() -> new NotFound("No content found with id " + id + "."));
        return answer(request, page.isDeleted() ? pages.restore(id) : edit(lookup.editable(id), content));
    }

    private Page edit(Page page, JsonNode content) {
        JsonNode version = content.path("version");
        if (!version.path("number").isInt()) {
            throw new InvalidInput("version.number", "version.number must be the present version, plus one.");
        }
        return pages.update(
                page.getId(),
                version.path("number").asInt() - 1,
                content.path("title").asText(page.getTitle()),
                content.at("/body/storage/value").asText(page.getBodyAsString()),
                version.path("message").asText(""),
                version.path("minorEdit").asBoolean(false));
    }

    private Response remove(Request request) {
        long id = request.numberInPath("id");
        if (request.text("status").equals("trashed")) {
            pages.purge(id);
        } else {
            pages.trash(lookup.page(id).getId());
        }
        return Response.empty(204);
    }

    /** @throws InvalidInput for a representation that is not rendered here */
    private Response convert(Request request) {
        JsonNode body = Json.read(request);
        String to = request.variable("to");
        if (!OUTPUT_TYPES.containsKey(to)) {
            throw new InvalidInput(
                    "to",
                    "Storage format can be converted to view, export_view or styled_view, not to \"" + to + "\".");
        }
        Page page = request.has("contentIdContext") ? lookup.page(request.number("contentIdContext")) : null;
        String spaceKey = page == null ? request.text("spaceKeyContext") : page.getSpaceKey();
        String outputType = request.has("outputType") ? request.text("outputType") : OUTPUT_TYPES.get(to);
        String html = storage.toView(text(body, "/value", "value"), new Rendering(page, spaceKey, outputType));
        return Json.response(200, Map.of("value", html, "representation", to));
    }

    private static String text(JsonNode node, String pointer, String field) {
        JsonNode value = node.at(pointer);
        if (!value.isTextual()) {
            throw new InvalidInput(field, "\"" + field + "\" is missing, or not a text.");
        }
        return value.asText();
    }
}
