package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.Routes;
import net.rfcdesk.wiki.web.Subjects;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.view.Screen;

/** Where a page stands, who may see it, how it is labelled, and its way to the trash. */
public final class OrganiseRoutes implements Routes {
    private final Desk desk;
    private final Subjects subjects;

    public OrganiseRoutes(Desk desk) {
        this.desk = desk;
        subjects = new Subjects(desk.site().users());
    }

    @Override
    public void addTo(Router router) {
        router.get("/pages/movepage.action", request -> place(request, "page/move", "Move "))
                .post("/pages/domovepage.action", this::move)
                .get("/pages/copypage.action", request -> place(request, "page/copy", "Copy "))
                .post("/pages/docopypage.action", this::copy)
                .get("/pages/removepage.action", this::confirmTrash)
                .post("/pages/doremovepage.action", this::trash)
                .get("/pages/permissions.action", this::restrictions)
                .post("/pages/dopermissions.action", this::restrict)
                .post("/labels/addlabel.action", this::addLabel)
                .post("/labels/removelabel.action", this::removeLabel);
    }

    private Response place(Request request, String template, String verb) {
        Page page = desk.lookup().page(request.number("pageId"));
        String spaceKey = request.has("spaceKey") ? request.text("spaceKey") : page.getSpaceKey();
        Space target = desk.lookup().space(spaceKey);
        List<Page> parents = desk.site().pages().inSpace(target).stream()
                .filter(parent -> parent.getId() != page.getId())
                .filter(parent -> template.equals("page/copy")
                        || !parent.content().ancestorIds().contains(page.getId()))
                .toList();
        Screen screen = Screen.of(template, verb + page.getTitle())
                .about(page)
                .with("page", desk.views().link(page))
                .with("spaces", desk.editableSpaces())
                .with("target", target.getKey())
                .with("parents", desk.views().links(parents))
                .with("parentId", page.content().parentId())
                .with("children", desk.views().links(desk.site().pages().children(page)));
        return desk.show(request, screen);
    }

    private Response move(Request request) {
        Space target = desk.lookup().space(request.required("spaceKey"));
        Page moved = desk.site().pages().move(request.number("pageId"), target, request.numberOrZero("parentPageId"));
        return desk.redirect(moved.getUrlPath());
    }

    private Response copy(Request request) {
        Page page = desk.lookup().page(request.number("pageId"));
        Space target = desk.lookup().space(request.required("spaceKey"));
        long parentId = request.numberOrZero("parentPageId");
        Page copy = request.has("copyDescendants")
                ? desk.site().pages().copyHierarchy(page.getId(), target, parentId, request.raw("titlePrefix"))
                : desk.site().pages().copy(page.getId(), target, parentId, request.required("title"));
        return desk.redirect(copy.getUrlPath());
    }

    private Response confirmTrash(Request request) {
        Page page = desk.lookup().page(request.number("pageId"));
        Screen screen = Screen.of("page/remove", "Delete " + page.getTitle())
                .about(page)
                .with("page", desk.views().link(page))
                .with("children", desk.views().links(desk.site().pages().children(page)));
        return desk.show(request, screen);
    }

    private Response trash(Request request) {
        Page page = desk.lookup().page(request.number("pageId"));
        desk.site().pages().trash(page.getId());
        return desk.redirect("/spaces/" + page.getSpaceKey());
    }

    private Response restrictions(Request request) {
        Page page = desk.lookup().page(request.number("pageId"));
        Screen screen = Screen.of("page/restrictions", "Restrictions of " + page.getTitle())
                .about(page)
                .with("page", desk.views().link(page))
                .with("viewers", subjects.names(desk.site().permissions().restrictions(page, Permission.VIEW)))
                .with("editors", subjects.names(desk.site().permissions().restrictions(page, Permission.EDIT)))
                .with("mayRestrict", desk.lookup().may(Permission.EDIT, page));
        return desk.show(request, screen);
    }

    private Response restrict(Request request) {
        Page page = desk.lookup().editable(request.number("pageId"));
        List<Subject> viewers = subjects.parse("viewers", request.text("viewers"));
        List<Subject> editors = subjects.parse("editors", request.text("editors"));
        requireOneself(viewers);
        requireOneself(editors);
        desk.site().database().inTransaction(() -> {
            desk.site().permissions().restrict(page, Permission.VIEW, viewers);
            desk.site().permissions().restrict(page, Permission.EDIT, editors);
        });
        return desk.redirect(page.getUrlPath());
    }

    private void requireOneself(List<Subject> allowed) {
        WikiUser user = desk.lookup().loggedIn();
        Set<Subject> mine = Stream.concat(
                        Stream.of(Subject.user(user.key())),
                        desk.site().users().groupsOf(user.key()).stream().map(Subject::group))
                .collect(Collectors.toSet());
        if (!allowed.isEmpty() && allowed.stream().noneMatch(mine::contains)) {
            throw new InvalidInput(
                    "viewers",
                    "You would lock yourself out: please name yourself, or a group that you belong to, as well.");
        }
    }

    private Response addLabel(Request request) {
        Page page = desk.lookup().editable(request.number("pageId"));
        for (String label : request.required("label").split("[\\s,]+")) {
            desk.site().pages().addLabel(page.getId(), label);
        }
        return desk.redirect(page.getUrlPath());
    }

    private Response removeLabel(Request request) {
        Page page = desk.lookup().editable(request.number("pageId"));
        desk.site().pages().removeLabel(page.getId(), request.required("label"));
        return desk.redirect(page.getUrlPath());
    }
}
