package net.rfcdesk.wiki.plugin.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.servlet.Access;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** Keeps those out whom a resource does not let in. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = Access.of(resource.getResourceMethod(), resource.getResourceClass());
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
}
