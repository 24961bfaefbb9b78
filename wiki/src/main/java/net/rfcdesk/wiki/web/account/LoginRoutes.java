package net.rfcdesk.wiki.web.account;

import java.util.Optional;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.plugin.service.SecureSessions;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Logging in, to where one wanted to go, and out; and giving one's password again, for a secure administrator session. */
public record LoginRoutes(Users users, Lookup lookup, Screens screens) implements Routes {
    private static final String HOME = "/dashboard.action";
    private static final String DESTINATION = "destination";

    @Override
    public void addTo(Router router) {
        router.get("/login.action", request -> form(request, null))
                .post("/dologin.action", this::logIn)
                .post("/logout.action", this::logOut)
                .get(SecureSessions.PAGE, request -> passwordForm(request, null))
                .post("/doauthenticate.action", this::authenticate);
    }

    private Response form(Request request, String problem) {
        Screen screen = Screen.of("account/login", "Log in")
                .status(problem == null ? 200 : 401)
                .with("problem", problem)
                .with("name", request.text("os_username"))
                .with("destination", destination(request, "os_destination"));
        return screens.show(request, screen);
    }

    private Response logIn(Request request) {
        Optional<WikiUser> user = users.authenticate(request.text("os_username"), request.raw("os_password"));
        if (user.isEmpty()) {
            return form(request, "That user name and password do not fit together. Please try again.")
                    .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        }
        request.session().logIn(user.get().key());
        return Response.redirect(destination(request, "os_destination")).with("X-Seraph-LoginReason", "OK");
    }

    private Response logOut(Request request) {
        request.session().logOut();
        return Response.redirect("/login.action").with("X-Seraph-LoginReason", "OUT");
    }

    private Response passwordForm(Request request, String problem) {
        Screen screen = Screen.of("account/authenticate", "Administrator access")
                .status(problem == null ? 200 : 401)
                .with("problem", problem)
                .with("name", lookup.loggedIn().name())
                .with("destination", destination(request, DESTINATION));
        return screens.show(request, screen);
    }

    private Response authenticate(Request request) {
        if (users.authenticate(lookup.loggedIn().name(), request.raw("password"))
                .isEmpty()) {
            return passwordForm(request, "That is not your password. Please try again.");
        }
        request.session().secure();
        return Response.redirect(destination(request, DESTINATION));
    }

    /** @return a path of this wiki, never an address elsewhere */
    private static String destination(Request request, String parameter) {
        String asked = request.text(parameter);
        boolean here = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(LoginRoutes::isDangerous);
        return here ? asked : HOME;
    }

    private static boolean isDangerous(int character) {
        return character == '\\' || Character.isISOControl(character);
    }
}
