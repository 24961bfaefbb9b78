package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** The global labels of pages; this wiki has no others. */
record LabelApi(Pages pages, Lookup lookup) implements Routes {
    private static final String ALL = "/rest/api/content/{id}/label";
    private static final String GLOBAL = "global";

    @Override
    public void addTo(Router router) {
        router.get(ALL, this::list)
                .post(ALL, this::add)
                .delete(ALL, request -> remove(request, request.required("name")))
                .delete(ALL + "/{name}", request -> remove(request, request.variable("name")));
    }

    private Response list(Request request) {
        Page page = lookup.page(request.numberInPath("id"));
        return Json.list(pages.labels(page).stream()
                .map(label -> Map.<String, Object>of("prefix", GLOBAL, "name", label))
                .toList());
    }

    private Response add(Request request) {
        long page = lookup.page(request.numberInPath("id")).getId();
        for (JsonNode label : Json.readList(request)) {
            if (!label.path("prefix").asText(GLOBAL).equals(GLOBAL)) {
                throw new InvalidInput("prefix", "This wiki has global labels only.");
            }
            pages.addLabel(page, label.path("name").asText(""));
        }
        return list(request);
    }

    private Response remove(Request request, String name) {
        pages.removeLabel(lookup.page(request.numberInPath("id")).getId(), name);
        return Response.empty(204);
    }
}
