package net.rfcdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Sends those who are not logged in to the login, and shows others the host's page for errors. */
final class RefusalPage {

    private final RefusalMessages messages;
    private final Login login;

    RefusalPage(RefusalMessages messages, Login login) {
        this.messages = messages;
        this.login = login;
    }

    void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String here = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("") + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<URI> door = login.toReach(here);
        if (door.isPresent()) {
            response.sendRedirect(door.get().toString());
        } else {
            response.sendError(status(refusal.reason().kind()), messages.of(refusal));
        }
    }

    private static int status(RefusalCode.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case BAD_INPUT -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_LOGGED_IN, NOT_ALLOWED, CONFLICT -> HttpServletResponse.SC_FORBIDDEN;
        };
    }
}
