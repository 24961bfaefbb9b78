package net.rfcdesk.wiki.web.account;

import java.util.Optional;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Logging in, to where one wanted to go, and out. */
public record LoginRoutes(Users users, Screens screens) implements Routes {
    private static final String HOME = "/dashboard.action";

    @Override
    public void addTo(Router router) {
        router.get("/login.action", request -> form(request, null))
                .post("/dologin.action", this::logIn)
                .post("/logout.action", this::logOut);
    }

    private Response form(Request request, String problem) {
        Screen screen = Screen.of("account/login", "Log in")
                .status(problem == null ? 200 : 401)
                .with("problem", problem)
                .with("name", request.text("os_username"))
                .with("destination", destination(request));
        return screens.show(request, screen);
    }

    private Response logIn(Request request) {
        Optional<WikiUser> user = users.authenticate(request.text("os_username"), request.raw("os_password"));
        if (user.isEmpty()) {
            return form(request, "That user name and password do not fit together. Please try again.")
                    .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        }
        request.session().logIn(user.get().key());
        return Response.redirect(destination(request)).with("X-Seraph-LoginReason", "OK");
    }

    private Response logOut(Request request) {
        request.session().logOut();
        return Response.redirect("/login.action").with("X-Seraph-LoginReason", "OUT");
    }

    /** @return a path of this wiki, never an address elsewhere */
    private static String destination(Request request) {
        String asked = request.text("os_destination");
        boolean here = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(LoginRoutes::isDangerous);
        return here ? asked : HOME;
    }

    private static boolean isDangerous(int character) {
        return character == '\\' || Character.isISOControl(character);
    }
}
