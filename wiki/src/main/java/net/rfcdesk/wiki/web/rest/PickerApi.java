package net.rfcdesk.wiki.web.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** What the user and group pickers of the wiki's pages ask, and those of Confluence's under an address that is not documented. */
record PickerApi(Users users, Lookup lookup, String baseUrl, boolean prototype) implements Routes {
    private static final int MOST = 50;

    @Override
    public void addTo(Router router) {
        addTo(router, "/rest/wiki/1/search/");
        if (prototype) {
            addTo(router, "/rest/prototype/1/search/");
        }
    }

    private void addTo(Router router, String path) {
        router.get(path + "user.json", request -> answer(request, users(request)))
                .get(path + "group.json", request -> answer(request, groups(request)))
                .get(
                        path + "user-or-group.json",
                        request -> answer(request, Stream.concat(users(request), groups(request))));
    }

    private Response answer(Request request, Stream<Map<String, Object>> found) {
        lookup.loggedIn();
        List<Map<String, Object>> result = found.limit(max(request)).toList();
        return Json.response(200, Map.of("totalSize", result.size(), "result", result));
    }

    private Stream<Map<String, Object>> users(Request request) {
        return users.search(request.text("query"), max(request)).stream().map(this::user);
    }

    private Map<String, Object> user(WikiUser user) {
        return Map.of(
                "type", "user",
                "username", user.name(),
                "userKey", user.key().getStringValue(),
                "title", user.fullName(),
                "link", List.of(Map.of("href", baseUrl + "/display/~" + user.name(), "rel", "self")));
    }

    private Stream<Map<String, Object>> groups(Request request) {
        return users.groups(request.text("query"), max(request)).stream()
                .map(name -> Map.of("type", "group", "name", name, "title", name));
    }

    private static int max(Request request) {
        long asked = request.numberOrZero("max-results");
        return asked < 1 ? 10 : (int) Math.min(asked, MOST);
    }
}
