package net.rfcdesk.wiki.web.space;

import com.atlassian.confluence.spaces.Space;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.permission.SubjectNames;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.text.InputText;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** A space's name and description, and who may do what in it. */
public record SpaceAdminRoutes(
        Spaces spaces, Permissions permissions, SubjectNames subjects, Lookup lookup, Views views, Screens screens)
        implements Routes {
    private static final int LONGEST_ID = 255;

    @Override
    public void addTo(Router router) {
        router.get("/spaces/spaceadmin.action", this::overview)
                .post("/spaces/doeditspace.action", this::rename)
                .post("/spaces/doremovespace.action", this::remove)
                .post("/spaces/dograntpermissions.action", this::grant)
                .post("/spaces/dosetpermissions.action", this::setPermissions);
    }

    private Response overview(Request request) {
        Space space = lookup.administered(request.required("key"));
        Screen screen = Screen.of("space/administration", "Space administration")
                .in(space)
                .section("administration")
                .with("space", views.space(space))
                .with("description", spaces.description(space))
                .with("permissions", List.of(SpacePermission.values()))
                .with("holders", holders(space));
        return screens.show(request, screen);
    }

    private List<Holder> holders(Space space) {
        Map<SpacePermission, Set<Subject>> granted = permissions.of(space);
        return granted.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparing(Subject::kind).thenComparing(subjects::name))
                .map(subject -> holder(subject, granted))
                .toList();
    }

    private Holder holder(Subject subject, Map<SpacePermission, Set<Subject>> granted) {
        List<String> held = Arrays.stream(SpacePermission.values())
                .filter(permission -> granted.getOrDefault(permission, Set.of()).contains(subject))
                .map(SpacePermission::name)
                .toList();
        return new Holder(subject.kind().name(), subject.id(), subjects.name(subject), held);
    }

    private Response rename(Request request) {
        Space space = lookup.administered(request.required("key"));
        spaces.update(space, request.required("name"), request.text("description"));
        return toOverview(space);
    }

    private Response remove(Request request) {
        Space space = lookup.administered(request.required("key"));
        if (!request.text("confirmation").equals(space.getKey())) {
            throw new InvalidInput(
                    "confirmation",
                    "To delete the space with all its pages, please type its key, " + space.getKey() + ".");
        }
        spaces.delete(space);
        return Response.redirect("/dashboard.action");
    }

    /** Lets users and groups, or anonymous visitors, view the space; the table takes it from there. */
    private Response grant(Request request) {
        Space space = lookup.administered(request.required("key"));
        List<Subject> named = request.has("anonymous")
                ? List.of(Subject.anonymous())
                : subjects.parse("names", request.required("names"));
        named.forEach(subject -> permissions.grant(space, SpacePermission.VIEW, subject));
        return toOverview(space);
    }

    private Response setPermissions(Request request) {
        Space space = lookup.administered(request.required("key"));
        Subject subject = new Subject(kind(request.required("kind")), subjectId(request));
        List<String> wanted = request.all("permission");
        permissions.set(
                space,
                subject,
                Arrays.stream(SpacePermission.values())
                        .filter(permission -> wanted.contains(permission.name()))
                        .toList());
        return toOverview(space);
    }

    private static String subjectId(Request request) {
        return InputText.fitting("id", request.text("id"), LONGEST_ID);
    }

    private static Subject.Kind kind(String name) {
        return Arrays.stream(Subject.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "\"kind\" must be USER, GROUP or ANONYMOUS."));
    }

    private Response toOverview(Space space) {
        return Response.redirect("/spaces/spaceadmin.action?key=" + space.getKey());
    }

    /** Somebody with permissions in the space. */
    public record Holder(String kind, String id, String name, List<String> permissions) {}
}
