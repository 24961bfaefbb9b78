package net.rfcdesk.macro;

import net.rfcdesk.host.People;

/** Calls people by their names, as long as they have one. */
final class Names {
    private final People people;
    private final Texts texts;

    Names(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** @param userKey null for somebody who was not logged in */
    String of(String userKey) {
        if (userKey == null) {
            return texts.get("rfc-desk.anonymous");
        }
        return people.fullName(userKey).orElseGet(() -> texts.get("rfc-desk.former-user"));
    }

    /** @return the user name itself when there is no such user, so that a slip of the pen can be seen */
    String ofUserName(String userName) {
        return people.keyOf(userName).flatMap(people::fullName).orElse(userName);
    }
}
