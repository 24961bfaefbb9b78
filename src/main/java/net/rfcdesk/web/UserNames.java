package net.rfcdesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Profile;
import net.rfcdesk.host.Site;
import org.jspecify.annotations.Nullable;

/** Calls people by their names, as long as they have one. */
final class UserNames {
    private final People people;
    private final Messages texts;
    private final Site site;

    UserNames(People people, Messages texts, Site site) {
        this.people = people;
        this.texts = texts;
        this.site = site;
    }

    /** @param userKey none for somebody who was not logged in */
    String of(@Nullable String userKey) {
        if (userKey == null) {
            return texts.get("rfc-desk.anonymous");
        }
        return people.fullName(userKey).orElseGet(() -> texts.get("rfc-desk.former-user"));
    }

    /** @return the name with which a user logs in; the key when the user is gone */
    String userName(String userKey) {
        return people.userName(userKey).orElse(userKey);
    }

    PersonView person(String userKey) {
        return person(userKey, null);
    }

    /** @param shown none for their name; else in place of their name, as in "Security for Lead" */
    PersonView person(String userKey, @Nullable String shown) {
        Optional<Profile> profile = people.profile(userKey);
        String name = profile.map(Profile::fullName).orElseGet(() -> texts.get("rfc-desk.former-user"));
        String userName = profile.map(Profile::userName).orElse("");
        return new PersonView(
                shown == null ? name : shown,
                initials(name),
                profile.map(each -> site.pictureAddress(each.picture())).orElse(""),
                userName,
                userName.isEmpty() ? "" : site.address(Site.profilePath(userName)));
    }

    /** @return of the first and the last word that begins with a letter; of the first word when none does */
    static String initials(String name) {
        List<String> all = List.of(name.strip().split("\\s+"));
        List<String> words = all.stream()
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .toList();
        String last = words.size() > 1 ? first(words.get(words.size() - 1)) : "";
        return (first(words.isEmpty() ? all.get(0) : words.get(0)) + last).toUpperCase(Locale.ROOT);
    }

    static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** @return what was written for a user when there is none, so that a slip of the pen can be seen */
    String asWritten(String user) {
        return people.fullName(user).orElse(user);
    }
}
