package net.rfcdesk.wiki.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import net.rfcdesk.wiki.page.ContentProperties;
import net.rfcdesk.wiki.page.ContentProperty;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/**
 * The content properties of pages, as https://developer.atlassian.com/server/confluence/content-properties-in-the-rest-api/ has them.
 */
record PropertyApi(Pages pages) implements Routes {
    private static final String ALL = "/rest/api/content/{id}/property";
    private static final String ONE = ALL + "/{key}";

    @Override
    public void addTo(Router router) {
        router.get(ALL, this::list)
                .post(ALL, request -> create(request, Json.read(request)))
                .get(ONE, request -> answer(existing(request)))
                .put(ONE, this::update)
                .delete(ONE, this::delete);
    }

    private ContentProperties properties() {
        return pages.properties();
    }

    private Response list(Request request) {
        return Json.list(properties().of(request.numberInPath("id")).stream()
                .map(PropertyApi::json)
                .toList());
    }

    private ContentProperty existing(Request request) {
        return properties()
                .find(request.numberInPath("id"), request.variable("key"))
                .orElseThrow(() -> new NotFound("No content property found with key: " + request.variable("key")));
    }

    private Response create(Request request, JsonNode sent) {
        return answer(
                properties().create(request.numberInPath("id"), sent.path("key").asText(""), value(sent)));
    }

    private Response update(Request request) {
        JsonNode sent = Json.read(request);
        JsonNode number = sent.at("/version/number");
        if (!number.isInt()) {
            throw new InvalidInput("version.number", "version.number must be the present version, plus one.");
        }
        return answer(
                properties().update(request.numberInPath("id"), request.variable("key"), value(sent), number.asInt()));
    }

    private Response delete(Request request) {
        properties().delete(request.numberInPath("id"), request.variable("key"));
        return Response.empty(204);
    }

    private static String value(JsonNode sent) {
        if (!sent.has("value")) {
            throw new InvalidInput("value", "A content property needs a value.");
        }
        return Json.write(sent.get("value"));
    }

    private static Response answer(ContentProperty property) {
        return Json.response(200, json(property));
    }

    private static Map<String, Object> json(ContentProperty property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(property.id()));
        json.put("key", property.key());
        json.put("value", Json.parse(property.json()));
        json.put("version", Map.of("number", property.version()));
        return json;
    }
}
