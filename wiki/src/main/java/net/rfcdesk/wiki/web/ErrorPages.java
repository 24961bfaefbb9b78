package net.rfcdesk.wiki.web;

import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.refusal.Refusal;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Says in a sentence what went wrong. Anonymous visitors are sent to the login first. */
public record ErrorPages(Screens screens) implements ErrorResponses {
    @Override
    public Response refused(Request request, Refusal refusal) {
        boolean denied = refusal instanceof NotFound || refusal instanceof NotPermitted;
        return denied && request.user().isEmpty()
                ? logInFirst(request)
                : ErrorResponses.super.refused(request, refusal);
    }

    private static Response logInFirst(Request request) {
        String destination = request.method().equals("GET") ? request.address() : "/dashboard.action";
        return Response.redirect("/login.action?os_destination=" + Escape.address(destination));
    }

    @Override
    public Response error(Request request, int status, String title, String message) {
        return screens.show(request, Screen.of("error", title).status(status).with("message", message));
    }
}
