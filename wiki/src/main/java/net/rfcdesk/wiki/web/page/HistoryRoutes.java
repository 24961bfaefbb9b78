package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.PageVersion;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;
import net.rfcdesk.wiki.web.view.When;

/** The versions of a page: listed, compared, restored, removed. */
public record HistoryRoutes(Pages pages, Users users, Lookup lookup, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/viewpreviousversions.action", this::history)
                .get("/pages/diffpagesbyversion.action", this::compare)
                .post("/pages/dorevert.action", this::restore)
                .post("/pages/doremoveversion.action", this::remove);
    }

    private Response history(Request request) {
        Page page = lookup.page(request.number("pageId"));
        List<VersionView> versions = pages.versions(page.getLatestVersionId()).stream()
                .map(this::view)
                .toList();
        Screen screen = Screen.of("page/history", "History of " + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("versions", versions)
                .with("mayRestore", lookup.mayChange(Permission.EDIT, page))
                .with("mayRemove", lookup.mayChange(Permission.ADMINISTER, page.getSpace()));
        return screens.show(request, screen);
    }

    private VersionView view(PageVersion version) {
        return new VersionView(
                version.contentId(),
                version.number(),
                version.comment() == null ? "" : version.comment(),
                version.minorEdit(),
                views.person(modifier(version)),
                views.when(version.modifiedAt()));
    }

    /** @return null for an anonymous visitor */
    private ConfluenceUser modifier(PageVersion version) {
        return version.modifier() == null
                ? null
                : users.everKnown(Set.of(version.modifier())).get(version.modifier());
    }

    private Response compare(Request request) {
        Page page = lookup.page(request.number("pageId"));
        List<Integer> numbers = chosen(request);
        PageVersion before = version(page, numbers.get(0));
        PageVersion after = version(page, numbers.get(1));
        Screen screen = Screen.of("page/compare", "Compare versions of " + page.getTitle())
                .about(page)
                .with("page", views.link(page))
                .with("before", view(before))
                .with("after", view(after))
                .with("titleBefore", before.title())
                .with("titleAfter", after.title())
                .with("difference", TextDifference.ofTexts(before.body(), after.body(), this::userName));
        return screens.show(request, screen);
    }

    private String userName(String key) {
        UserKey user = new UserKey(key);
        ConfluenceUser known = users.everKnown(Set.of(user)).get(user);
        return known == null ? key : known.getFullName();
    }

    /** @return the older one first */
    private static List<Integer> chosen(Request request) {
        Stream<String> selected = request.has("selectedPageVersions")
                ? request.all("selectedPageVersions").stream()
                : Stream.of(request.text("originalVersion"), request.text("revisedVersion"));
        int[] numbers = selected.filter(text -> text.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
        if (numbers.length != 2 || numbers[0] == numbers[1]) {
            throw new InvalidInput("selectedPageVersions", "Please choose two different versions to compare.");
        }
        return IntStream.of(numbers).boxed().toList();
    }

    private PageVersion version(Page page, int number) {
        return pages.version(page.getLatestVersionId(), number)
                .orElseThrow(() -> new NotFound("The page \"" + page.getTitle() + "\" has no version " + number
                        + ". It may have been removed."));
    }

    private Response restore(Request request) {
        Page page = pages.restoreVersion(request.number("pageId"), (int) request.number("version"));
        return Response.redirect(page.getUrlPath());
    }

    private Response remove(Request request) {
        long pageId = request.number("pageId");
        pages.removeVersion(pageId, (int) request.number("version"));
        return Response.redirect("/pages/viewpreviousversions.action?pageId=" + pageId);
    }

    /** A version in the list. */
    public record VersionView(
            long contentId, int number, String comment, boolean minorEdit, Person modifier, When modified) {}
}
