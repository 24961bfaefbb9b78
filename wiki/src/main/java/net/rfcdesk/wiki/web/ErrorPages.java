package net.rfcdesk.wiki.web;

import java.util.Optional;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.refusal.Refusal;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Tells people in a sentence what went wrong; who is not logged in may do so first. */
public record PageFailures(Screens screens) implements Failures {
    @Override
    public Optional<Response> expected(Request request, RuntimeException failure) {
        boolean denied = failure instanceof NotFound || failure instanceof NotPermitted;
        if (denied && request.user().isEmpty()) {
            return Optional.of(logInFirst(request));
        }
        return failure instanceof Refusal refusal
                ? Optional.of(page(request, refusal.status(), refusal.title(), refusal.getMessage()))
                : Optional.empty();
    }

    private Response logInFirst(Request request) {
        String destination = request.method().equals("GET") ? request.address() : "/dashboard.action";
        return Response.redirect("/login.action?os_destination=" + Escape.address(destination));
    }

    private Response page(Request request, int status, String title, String message) {
        Screen screen = Screen.of("error", title).status(status).with("message", message);
        return screens.show(request, screen);
    }

    @Override
    public Response unavailable(Request request) {
        return CurrentUser.call(null, () -> page(request, 503, "Temporarily out of order", UNAVAILABLE));
    }

    @Override
    public Response unexpected(Request request) {
        return page(request, 500, "Something went wrong", "The wiki could not do that. Its log says why.");
    }

    @Override
    public Response noSuchAddress(Request request) {
        return page(request, 404, "Page not found", "Nothing is at " + request.path() + ".");
    }

    @Override
    public Response wrongMethod(Request request) {
        return page(
                request, 405, "That did not work", "This address does not answer " + request.method() + " requests.");
    }
}
