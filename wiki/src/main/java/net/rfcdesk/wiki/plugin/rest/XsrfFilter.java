package net.rfcdesk.wiki.plugin.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Refuses what another site's page can make a browser send: forms without the token header, and requests from other origins. */
@Priority(Priorities.AUTHORIZATION)
final class XsrfFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String TOKEN_HEADER = "X-Atlassian-Token";
    private static final Set<String> NO_CHECK = Set.of("no-check", "nocheck");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE_METHODS.contains(request.getMethod()) && !isTrusted(request)) {
            throw FrameworkError.refusal(Response.Status.FORBIDDEN, "XSRF check failed");
        }
    }

    private static boolean isTrusted(ContainerRequestContext request) {
        String token = request.getHeaderString(TOKEN_HEADER);
        return isFromHere(request) && (token != null && NO_CHECK.contains(token) || !aFormCanSend(request));
    }

    private static boolean aFormCanSend(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null) {
            return request.getMethod().equals(HttpMethod.POST);
        }
        return type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.getType().equals(MediaType.MULTIPART_FORM_DATA_TYPE.getType())
                || type.getType().equals(MediaType.TEXT_PLAIN_TYPE.getType());
    }

    private static boolean isFromHere(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        URI here = request.getUriInfo().getBaseUri();
        return origin == null || origin.equals(here.getScheme() + "://" + here.getAuthority());
    }
}
