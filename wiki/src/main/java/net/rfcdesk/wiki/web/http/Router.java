package net.rfcdesk.wiki.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.uri.UriTemplate;

/** Which handler answers which address. Patterns: /spaces/{key} takes one segment, /display/{key}/{title: .*} the rest. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    public Router get(String pattern, Handler handler) {
        return add("GET", pattern, handler);
    }

    public Router post(String pattern, Handler handler) {
        return add("POST", pattern, handler);
    }

    public Router put(String pattern, Handler handler) {
        return add("PUT", pattern, handler);
    }

    public Router delete(String pattern, Handler handler) {
        return add("DELETE", pattern, handler);
    }

    private Router add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, new UriTemplate(pattern), handler));
        return this;
    }

    /** @return the route with the fewest variables; empty when nothing answers this address with this method */
    Optional<Match> match(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method.equals(asked))
                .flatMap(route -> route.match(path).stream())
                .min(Comparator.comparingInt(match -> match.variables().size()));
    }

    /** @return whether the address exists, for some other method perhaps */
    boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.match(path).isPresent());
    }

    /** A handler that answers, with the variables of its path. */
    record Match(Handler handler, Map<String, String> variables) {}

    private record Route(String method, UriTemplate pattern, Handler handler) {
        Optional<Match> match(String path) {
            Map<String, String> variables = new LinkedHashMap<>();
            return pattern.match(path, variables) ? Optional.of(new Match(handler, variables)) : Optional.empty();
        }
    }
}
