package net.rfcdesk.host;

import java.util.List;

/**
 * Whom somebody may mean by what they have typed.
 *
 * @param users at most one, who has exactly that user name
 * @param groups names, in no order that is documented
 */
public record FoundPeople(List<FoundUser> users, List<String> groups) {
    public FoundPeople {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** An active user. */
    public record FoundUser(String key, String name, String fullName) {}
}
