package net.rfcdesk.wiki.web.admin;

import java.util.List;
import net.rfcdesk.wiki.refusal.InvalidInput;
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

/** The groups of the wiki, and who belongs to them. */
public record GroupAdminRoutes(Users users, Views views, Screens screens) implements Routes {
    private static final int ALL = 1000;

    @Override
    public void addTo(Router router) {
        router.get("/admin/groups.action", this::groups)
                .post("/admin/docreategroup.action", this::createGroup)
                .post("/admin/doremovegroup.action", this::removeGroup)
                .post("/admin/doaddmember.action", this::addMember)
                .post("/admin/doremovemember.action", this::removeMember);
    }

    private Response groups(Request request) {
        List<GroupView> groups = users.groups("", ALL).stream()
                .map(group -> new GroupView(
                        group, users.members(group).stream().map(views::person).toList()))
                .toList();
        return screens.show(
                request, Screen.of("admin/groups", "Groups").section("groups").with("groups", groups));
    }

    private Response createGroup(Request request) {
        users.createGroup(request.required("group"));
        return Response.redirect("/admin/groups.action");
    }

    private Response removeGroup(Request request) {
        users.deleteGroup(request.required("group"));
        return Response.redirect("/admin/groups.action");
    }

    private Response addMember(Request request) {
        users.addMember(request.required("group"), named(request).key());
        return Response.redirect("/admin/groups.action");
    }

    private Response removeMember(Request request) {
        users.removeMember(request.required("group"), named(request).key());
        return Response.redirect("/admin/groups.action");
    }

    private WikiUser named(Request request) {
        String name = request.required("username");
        return users.byName(name)
                .orElseThrow(() -> new InvalidInput("username", "There is no user called \"" + name + "\"."));
    }

    /** A group in the list. */
    public record GroupView(String name, List<Person> members) {}
}
