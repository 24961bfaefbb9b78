package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.spaces.Space;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** Spaces, as the documented API tells of them; a space says where its home page is, and has the page itself when that is expanded. */
record SpaceApi(Lookup lookup, ContentJson pages) implements Routes {
    private static final String HOME = "homepage";

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/space", this::list)
                .get(
                        "/rest/api/space/{key}",
                        request -> Json.response(200, json(lookup.space(request.variable("key")), request)));
    }

    /** @return the spaces with the keys that are asked for, or all that the user may view */
    private Response list(Request request) {
        List<String> keys = request.all("spaceKey");
        return Json.list(lookup.spaces().visibleTo(CurrentUser.get().orElse(null)).stream()
                .filter(space -> keys.isEmpty() || keys.stream().anyMatch(space.getKey()::equalsIgnoreCase))
                .map(space -> json(space, request))
                .toList());
    }

    private Map<String, Object> json(Space space, Request request) {
        long home = lookup.spaces().homePageId(space);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", space.getId());
        json.put("key", space.getKey());
        json.put("name", space.getName());
        json.put("type", "global");
        if (ContentApi.expand(request).contains(HOME)) {
            json.put(HOME, pages.of(lookup.home(space), ContentApi.expand(request)));
        } else {
            json.put("_expandable", Map.of(HOME, "/rest/api/content/" + home));
        }
        json.put("_links", Map.of("webui", "/display/" + space.getKey()));
        return json;
    }
}
