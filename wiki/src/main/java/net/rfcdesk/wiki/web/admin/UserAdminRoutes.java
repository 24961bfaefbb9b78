package net.rfcdesk.wiki.web.admin;

import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;

/** The users of the wiki: added, renamed, deactivated, anonymised, deleted. */
public final class UserAdminRoutes implements Routes {
    private final Desk desk;

    public UserAdminRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        AdministratorsOnly only = new AdministratorsOnly(router, desk.lookup());
        only.get("/admin", request -> desk.redirect("/admin/users.action"))
                .get("/admin/users.action", this::users)
                .post("/admin/docreateuser.action", this::createUser)
                .post("/admin/doedituser.action", this::editUser)
                .post("/admin/dosetpassword.action", this::setPassword)
                .post("/admin/doanonymiseuser.action", this::anonymiseUser)
                .post("/admin/doremoveuser.action", this::removeUser);
    }

    private Response users(Request request) {
        List<UserView> users =
                desk.site().users().all().stream().map(this::view).toList();
        return desk.show(
                request, Screen.of("admin/users", "Users").section("users").with("users", users));
    }

    private UserView view(WikiUser user) {
        return new UserView(
                user.key().getStringValue(),
                desk.views().person(user),
                user.email(),
                user.active(),
                user.administrator(),
                desk.site().users().groupsOf(user.key()));
    }

    private Response createUser(Request request) {
        desk.site()
                .users()
                .create(
                        request.required("name"),
                        request.required("fullName"),
                        request.text("email"),
                        request.raw("password"));
        return desk.redirect("/admin/users.action");
    }

    private Response editUser(Request request) {
        WikiUser user = user(request);
        boolean active = request.has("active");
        boolean administrator = request.has("administrator");
        if (user.equals(desk.lookup().loggedIn()) && !(active && administrator)) {
            throw new InvalidInput(
                    "active", "You would lock yourself out. Let another administrator take your rights away.");
        }
        desk.site()
                .users()
                .update(new WikiUser(
                        user.key(),
                        request.required("name"),
                        request.required("fullName"),
                        request.text("email"),
                        active,
                        administrator,
                        user.locale(),
                        user.zone()));
        return desk.redirect("/admin/users.action");
    }

    private Response setPassword(Request request) {
        desk.site().users().setPassword(user(request).key(), request.raw("password"));
        return desk.redirect("/admin/users.action");
    }

    private Response anonymiseUser(Request request) {
        desk.site().users().anonymise(other(request).key());
        return desk.redirect("/admin/users.action");
    }

    private Response removeUser(Request request) {
        desk.site().users().delete(other(request).key());
        return desk.redirect("/admin/users.action");
    }

    private WikiUser other(Request request) {
        WikiUser user = user(request);
        if (user.equals(desk.lookup().loggedIn())) {
            throw new InvalidInput("key", "You cannot do that to yourself. Let another administrator do it.");
        }
        return user;
    }

    private WikiUser user(Request request) {
        return desk.site()
                .users()
                .byKey(new UserKey(request.required("key")))
                .orElseThrow(() -> new NotFound("That user is no longer there."));
    }

    /** A user in the list. */
    public record UserView(
            String key, Person person, String email, boolean active, boolean administrator, List<String> groups) {}
}
