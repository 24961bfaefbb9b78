package net.rfcdesk.wiki.web.admin;

import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** The users of the wiki: added, renamed, deactivated, anonymised, deleted. */
public record UserAdminRoutes(Users users, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/admin", request -> Response.redirect("/admin/users.action"))
                .get("/admin/users.action", this::users)
                .post("/admin/docreateuser.action", this::createUser)
                .post("/admin/doedituser.action", this::editUser)
                .post("/admin/dosetpassword.action", this::setPassword)
                .post("/admin/doanonymiseuser.action", this::anonymiseUser)
                .post("/admin/doremoveuser.action", this::removeUser);
    }

    private Response users(Request request) {
        List<UserView> all = users.all().stream().map(this::view).toList();
        return screens.show(
                request, Screen.of("admin/users", "Users").section("users").with("users", all));
    }

    private UserView view(WikiUser user) {
        return new UserView(
                user.key().getStringValue(),
                views.person(user),
                user.email(),
                user.active(),
                user.administrator(),
                users.groupsOf(user.key()));
    }

    private Response createUser(Request request) {
        users.create(
                request.required("name"), request.required("fullName"), request.text("email"), request.raw("password"));
        return Response.redirect("/admin/users.action");
    }

    private Response editUser(Request request) {
        WikiUser user = user(request);
        boolean active = request.has("active");
        boolean administrator = request.has("administrator");
        if (user.equals(lookup.loggedIn()) && !(active && administrator)) {
            throw new InvalidInput(
                    "active", "You would lock yourself out. Let another administrator take your rights away.");
        }
        users.update(new WikiUser(
                user.key(),
                request.required("name"),
                request.required("fullName"),
                request.text("email"),
                active,
                administrator,
                user.locale(),
                user.zone()));
        return Response.redirect("/admin/users.action");
    }

    private Response setPassword(Request request) {
        users.setPassword(user(request).key(), request.raw("password"));
        return Response.redirect("/admin/users.action");
    }

    private Response anonymiseUser(Request request) {
        users.anonymise(other(request).key());
        return Response.redirect("/admin/users.action");
    }

    private Response removeUser(Request request) {
        users.delete(other(request).key());
        return Response.redirect("/admin/users.action");
    }

    private WikiUser other(Request request) {
        WikiUser user = user(request);
        if (user.equals(lookup.loggedIn())) {
            throw new InvalidInput("key", "You cannot do that to yourself. Let another administrator do it.");
        }
        return user;
    }

    private WikiUser user(Request request) {
        return users.byKey(new UserKey(request.required("key")))
                .orElseThrow(() -> new NotFound("That user is no longer there."));
    }

    /** A user in the list. */
    public record UserView(
            String key, Person person, String email, boolean active, boolean administrator, List<String> groups) {}
}
