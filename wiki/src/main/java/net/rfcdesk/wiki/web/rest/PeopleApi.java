package net.rfcdesk.wiki.web.rest;

import com.atlassian.sal.api.user.UserKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** Users, as the documented API tells of them. */
record PeopleApi(Users users, Lookup lookup) implements Routes {
    private static final int PAGE = 200;
    private static final Pattern NAMED_LIKE = Pattern.compile(
            "^type ?= ?user and .*user\\.fullname ?~ ?\"((?:[^\"\\\\]|\\\\.)*?)\\*?\"", Pattern.CASE_INSENSITIVE);

    @Override
    public void addTo(Router router) {
        router.get("/rest/api/user/current", request -> Json.response(200, current(request)))
                .get("/rest/api/user", request -> Json.response(200, person(user(request))))
                .get("/rest/api/search", this::search);
    }

    private Map<String, Object> current(Request request) {
        return request.user().map(PeopleApi::person).orElse(Map.of("type", "anonymous", "displayName", "Anonymous"));
    }

    private WikiUser user(Request request) {
        lookup.loggedIn();
        Optional<WikiUser> user = request.has("key")
                ? users.byKey(new UserKey(request.required("key")))
                : users.byName(request.required("username"));
        return user.orElseThrow(() -> new NotFound("No user found with the given name or key."));
    }

    static Map<String, Object> person(WikiUser user) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("type", "known");
        person.put("username", user.name());
        person.put("userKey", user.key().getStringValue());
        person.put("displayName", user.fullName());
        return person;
    }

    /** Of the search for everything, that for users: those who are named like the word that the query has in quotes. */
    private Response search(Request request) {
        lookup.loggedIn();
        Matcher word = NAMED_LIKE.matcher(request.required("cql"));
        if (!word.find()) {
            throw new InvalidInput(
                    "cql", "This wiki searches for users only, as in: type = user and user.fullname ~ \"an*\"");
        }
        long asked = request.numberOrZero("limit");
        int max = asked < 1 ? 25 : (int) Math.min(asked, PAGE);
        return list(users.search(word.group(1).replaceAll("\\\\(.)", "$1"), max).stream()
                .map(user -> Map.of("entityType", "user", "title", user.fullName(), "user", person(user)))
                .toList());
    }

    private static Response list(List<Map<String, Object>> results) {
        return Json.response(200, Map.of("results", results, "start", 0, "limit", PAGE, "size", results.size()));
    }
}
