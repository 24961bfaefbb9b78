package net.rfcdesk.web;

import net.rfcdesk.host.People;
import org.jspecify.annotations.Nullable;

/** Calls people by their names, as long as they have one. */
final class UserNames {
    private final People people;
    private final Messages texts;

    UserNames(People people, Messages texts) {
        this.people = people;
        this.texts = texts;
    }

    /** @param userKey none for somebody who was not logged in */
    String of(@Nullable String userKey) {
        if (userKey == null) {
            return texts.get("rfc-desk.anonymous");
        }
        return people.fullName(userKey).orElseGet(() -> texts.get("rfc-desk.former-user"));
    }

    /** @return what was written for a user when there is none, so that a slip of the pen can be seen */
    String asWritten(String user) {
        return people.fullName(user).orElse(user);
    }
}
