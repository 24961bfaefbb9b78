package net.rfcdesk.wiki.web.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.user.ProfilePicture;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** Who somebody is, and one's own name, language, time zone and password. */
public record ProfileRoutes(Users users, Lookup lookup, Views views, Screens screens) implements Routes {
    private static final List<Language> LANGUAGES = List.of(
            new Language("en-GB", "English (UK)"),
            new Language("en-US", "English (US)"),
            new Language("de-DE", "Deutsch"));

    @Override
    public void addTo(Router router) {
        router.get(ProfilePicture.FOLDER + "{file}", ProfileRoutes::picture)
                .get("/users/viewprofile.action", this::view)
                .get("/users/editmyprofile.action", this::edit)
                .post("/users/doeditmyprofile.action", this::save)
                .post("/users/dochangemypassword.action", this::changePassword);
    }

    private static Response picture(Request request) {
        return ProfilePicture.of(request.variable("file"))
                .map(svg -> Response.text(200, "image/svg+xml", svg).with("Cache-Control", "public, max-age=3600"))
                .orElseGet(() -> Response.empty(404));
    }

    private Response view(Request request) {
        lookup.loggedIn();
        String name = request.required("username");
        WikiUser user = users.byName(name).orElseThrow(() -> new NotFound("There is no user called \"" + name + "\"."));
        Screen screen = Screen.of("account/profile", user.fullName())
                .with("person", views.person(user))
                .with("email", user.email())
                .with("active", user.active())
                .with("groups", users.groupsOf(user.key()));
        return screens.show(request, screen);
    }

    private Response edit(Request request) {
        WikiUser user = lookup.loggedIn();
        Screen screen = Screen.of("account/edit", "Your profile")
                .with("person", views.person(user))
                .with("email", user.email())
                .with("languages", languages(user.locale()))
                .with("chosenLanguage", user.locale().toLanguageTag())
                .with("zones", ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .with("chosenZone", user.zone().getId());
        return screens.show(request, screen);
    }

    private static List<Language> languages(Locale present) {
        boolean listed = LANGUAGES.stream().anyMatch(language -> language.tag().equals(present.toLanguageTag()));
        Stream<Language> unlisted = listed
                ? Stream.of()
                : Stream.of(new Language(present.toLanguageTag(), present.getDisplayName(present)));
        return Stream.concat(unlisted, LANGUAGES.stream()).toList();
    }

    private Response save(Request request) {
        WikiUser user = lookup.loggedIn();
        users.update(new WikiUser(
                user.key(),
                user.name(),
                request.required("fullName"),
                request.text("email"),
                user.active(),
                user.administrator(),
                Locale.forLanguageTag(request.required("language")),
                zone(request.required("zone"))));
        return Response.redirect("/users/editmyprofile.action");
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "There is no time zone \"" + id + "\". Choose one such as Europe/Berlin.");
        }
    }

    private Response changePassword(Request request) {
        WikiUser user = lookup.loggedIn();
        if (users.authenticate(user.name(), request.raw("oldPassword")).isEmpty()) {
            throw new InvalidInput(
                    "oldPassword", "That is not your password. Please type your present password first.");
        }
        users.setPassword(user.key(), request.raw("newPassword"));
        return Response.redirect("/users/editmyprofile.action");
    }

    /** A language one may choose. */
    public record Language(String tag, String name) {}
}
