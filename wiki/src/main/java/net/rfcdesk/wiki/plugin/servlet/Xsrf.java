package net.rfcdesk.wiki.plugin.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the requests to REST that another site's page can make a browser send: forms without the token header, and those from other origins. */
public final class Xsrf {
    public static final String REFUSAL = "XSRF check failed";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> NO_CHECK = Set.of("no-check", "nocheck");
    private static final List<String> SENT_BY_FORMS =
            List.of("application/x-www-form-urlencoded", "multipart/", "text/");

    private Xsrf() {}

    public static boolean isForged(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                && !(isFromHere(request) && (isMarked(request) || !aFormCanSend(request)));
    }

    private static boolean isMarked(HttpServletRequest request) {
        String token = request.getHeader("X-Atlassian-Token");
        return token != null && NO_CHECK.contains(token);
    }

    private static boolean aFormCanSend(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                ? request.getMethod().equals("POST")
                : SENT_BY_FORMS.stream().anyMatch(type.strip().toLowerCase(Locale.ROOT)::startsWith);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
