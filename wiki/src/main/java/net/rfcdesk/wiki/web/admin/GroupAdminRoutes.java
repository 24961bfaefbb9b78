package net.rfcdesk.wiki.web.admin;

import java.util.List;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;

/** The groups of the wiki, and who belongs to them. */
public final class GroupAdminRoutes implements Routes {
    private static final int ALL = 1000;

    private final Desk desk;

    public GroupAdminRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        AdministratorsOnly only = new AdministratorsOnly(router, desk.lookup());
        only.get("/admin/groups.action", this::groups)
                .post("/admin/docreategroup.action", this::createGroup)
                .post("/admin/doremovegroup.action", this::removeGroup)
                .post("/admin/doaddmember.action", this::addMember)
                .post("/admin/doremovemember.action", this::removeMember);
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

    /** A group in the list. */
    public record GroupView(String name, List<Person> members) {}
}
