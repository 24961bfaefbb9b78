package net.rfcdesk.wiki.web.http;

import java.net.URI;
import java.util.Set;

/** Lets a program change something with JSON from the same origin, or with the header that no foreign form can send. */
public final class OriginGuard implements Dispatcher.Guard {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> NO_CHECK = Set.of("no-check", "nocheck");

    @Override
    public void check(Request request) {
        boolean marked =
                request.header("X-Atlassian-Token").filter(NO_CHECK::contains).isPresent();
        if (!HARMLESS.contains(request.method()) && !marked && !(isJson(request) && isSameOrigin(request))) {
            throw new ForgedRequest("XSRF check failed");
        }
    }

    private static boolean isJson(Request request) {
        boolean withoutBody = request.method().equals("DELETE");
        return request.header("Content-Type")
                .map(type -> type.startsWith("application/json"))
                .orElse(withoutBody);
    }

    private static boolean isSameOrigin(Request request) {
        String host = request.header("Host").orElse("");
        return request.header("Origin")
                .map(origin -> authority(origin).equals(host))
                .orElse(true);
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
