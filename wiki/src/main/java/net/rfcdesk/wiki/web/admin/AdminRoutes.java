package net.rfcdesk.wiki.web.admin;

import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import net.rfcdesk.wiki.InvalidInput;
import net.rfcdesk.wiki.NotFound;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Handler;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;

/** What administrators of the wiki do: users, groups, plugins, read-only mode. */
public final class AdminRoutes implements Routes {
    private static final int ALL = 1000;

    private final Desk desk;

    public AdminRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        router.get("/admin", request -> desk.redirect("/admin/users.action"))
                .get("/admin/users.action", administrator(this::users))
                .post("/admin/docreateuser.action", administrator(this::createUser))
                .post("/admin/doedituser.action", administrator(this::editUser))
                .post("/admin/dosetpassword.action", administrator(this::setPassword))
                .post("/admin/doremoveuser.action", administrator(this::removeUser))
                .get("/admin/groups.action", administrator(this::groups))
                .post("/admin/docreategroup.action", administrator(this::createGroup))
                .post("/admin/doremovegroup.action", administrator(this::removeGroup))
                .post("/admin/doaddmember.action", administrator(this::addMember))
                .post("/admin/doremovemember.action", administrator(this::removeMember))
                .get("/admin/plugins.action", administrator(this::plugins))
                .post("/admin/doenableplugin.action", administrator(this::enable))
                .post("/admin/dodisableplugin.action", administrator(this::disable))
                .get("/admin/maintenance.action", administrator(this::maintenance))
                .post("/admin/dosetaccessmode.action", administrator(this::setAccessMode));
    }

    private Handler administrator(Handler handler) {
        return request -> {
            desk.lookup().requireAdministrator();
            return handler.handle(request);
        };
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

    private Response removeUser(Request request) {
        WikiUser user = user(request);
        if (user.equals(desk.lookup().loggedIn())) {
            throw new InvalidInput("key", "You cannot delete yourself. Let another administrator do it.");
        }
        desk.site().users().delete(user.key());
        return desk.redirect("/admin/users.action");
    }

    private WikiUser user(Request request) {
        return desk.site()
                .users()
                .byKey(new UserKey(request.required("key")))
                .orElseThrow(() -> new NotFound("That user is no longer there."));
    }

    private Response groups(Request request) {
        List<GroupView> groups = desk.site().users().groups("", ALL).stream()
                .map(group -> new GroupView(
                        group,
                        desk.site().users().members(group).stream()
                                .map(desk.views()::person)
                                .toList()))
                .toList();
        return desk.show(
                request, Screen.of("admin/groups", "Groups").section("groups").with("groups", groups));
    }

    private Response createGroup(Request request) {
        desk.site().users().createGroup(request.required("group"));
        return desk.redirect("/admin/groups.action");
    }

    private Response removeGroup(Request request) {
        desk.site().users().deleteGroup(request.required("group"));
        return desk.redirect("/admin/groups.action");
    }

    private Response addMember(Request request) {
        desk.site().users().addMember(request.required("group"), named(request).key());
        return desk.redirect("/admin/groups.action");
    }

    private Response removeMember(Request request) {
        desk.site()
                .users()
                .removeMember(request.required("group"), named(request).key());
        return desk.redirect("/admin/groups.action");
    }

    private WikiUser named(Request request) {
        String name = request.required("username");
        return desk.site()
                .users()
                .byName(name)
                .orElseThrow(() -> new InvalidInput("username", "There is no user called \"" + name + "\"."));
    }

    private Response plugins(Request request) {
        Screen screen = Screen.of("admin/plugins", "Plugins")
                .section("plugins")
                .with(
                        "plugins",
                        desk.site().plugins().plugins().stream()
                                .map(one -> new PluginView(
                                        one.key(), one.name(), one.version(), one.enabled(), one.problems()))
                                .toList());
        return desk.show(request, screen);
    }

    private Response enable(Request request) {
        desk.site().plugins().enable(request.required("key"));
        return desk.redirect("/admin/plugins.action");
    }

    private Response disable(Request request) {
        desk.site().plugins().disable(request.required("key"));
        return desk.redirect("/admin/plugins.action");
    }

    private Response maintenance(Request request) {
        return desk.show(request, Screen.of("admin/maintenance", "Maintenance").section("maintenance"));
    }

    private Response setAccessMode(Request request) {
        desk.site().accessMode().setReadOnly(request.has("readOnly"));
        return desk.redirect("/admin/maintenance.action");
    }

    /** A user in the list. */
    public record UserView(
            String key, Person person, String email, boolean active, boolean administrator, List<String> groups) {}

    /** A group in the list. */
    public record GroupView(String name, List<Person> members) {}

    /** A plugin in the list. */
    public record PluginView(String key, String name, String version, boolean enabled, List<String> problems) {}
}
