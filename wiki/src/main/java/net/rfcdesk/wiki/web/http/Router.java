package net.rfcdesk.wiki.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers which address. Patterns: /spaces/{key} takes one segment, /display/{key}/{title*} the rest. */
public final class Router {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(\\*?)}");

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
        routes.add(new Route(method, compile(pattern), variablesOf(pattern), handler));
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
        return routes.stream().anyMatch(route -> route.pattern.matcher(path).matches());
    }

    private static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern);
        int end = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(pattern.substring(end, variable.start())));
            regex.append(variable.group(2).isEmpty() ? "([^/]+)" : "(.*)");
            end = variable.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(pattern.substring(end))).toString());
    }

    private static List<String> variablesOf(String pattern) {
        return VARIABLE.matcher(pattern)
                .results()
                .map(variable -> variable.group(1))
                .toList();
    }

    /** A handler that answers, with the variables of its path. */
    record Match(Handler handler, Map<String, String> variables) {}

    private record Route(String method, Pattern pattern, List<String> variables, Handler handler) {
        Optional<Match> match(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int index = 0; index < variables.size(); index++) {
                values.put(variables.get(index), matcher.group(index + 1));
            }
            return Optional.of(new Match(handler, values));
        }
    }
}
