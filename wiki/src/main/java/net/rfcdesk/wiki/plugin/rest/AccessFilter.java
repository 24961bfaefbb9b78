package net.rfcdesk.wiki.plugin.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/**
 * Secure by default, as since Confluence 9.0: a resource that says nothing about access wants a login. The annotations are known
 * by their simple names, because Atlassian has them in two packages.
 */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
    private enum Access {
        ANYONE,
        USERS,
        ADMINISTRATORS
    }

    private static final Map<String, Access> BY_ANNOTATION = Map.of(
            "UnrestrictedAccess", Access.ANYONE,
            "AnonymousSiteAccess", Access.ANYONE,
            "UnlicensedSiteAccess", Access.USERS,
            "LicensedOnly", Access.USERS,
            "AdminOnly", Access.ADMINISTRATORS,
            "SystemAdminOnly", Access.ADMINISTRATORS);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .flatMap(Stream::ofNullable)
                .flatMap(element -> stated(element).stream())
                .findFirst()
                .orElse(Access.USERS);
        if (access != Access.ANYONE) {
            check(access, CurrentUser.get());
        }
    }

    private static void check(Access access, Optional<WikiUser> user) {
        if (user.isEmpty()) {
            throw FrameworkError.refusal(
                    Response.Status.UNAUTHORIZED, "Client must be authenticated to access this resource.");
        }
        if (access == Access.ADMINISTRATORS && !user.get().administrator()) {
            throw FrameworkError.refusal(
                    Response.Status.FORBIDDEN, "Client must be authenticated as an administrator.");
        }
    }

    private static Optional<Access> stated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.getName().startsWith("com.atlassian."))
                .flatMap(type -> Stream.ofNullable(BY_ANNOTATION.get(type.getSimpleName())))
                .findFirst();
    }
}
