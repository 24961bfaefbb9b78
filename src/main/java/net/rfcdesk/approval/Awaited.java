package net.rfcdesk.approval;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a role waits for: those who can approve it and have not decided on the text as it is.
 *
 * @param users user keys of those who are asked by name
 * @param groups names of those that have at least one member who can approve
 */
public record Awaited(List<String> users, List<String> groups) {

    public static final Awaited NOBODY = new Awaited(List.of(), List.of());

    /** @return all of them, each once */
    public static Awaited of(List<Awaited> several) {
        return new Awaited(
                several.stream()
                        .flatMap(each -> each.users().stream())
                        .distinct()
                        .toList(),
                several.stream()
                        .flatMap(each -> each.groups().stream())
                        .distinct()
                        .toList());
    }

    public Awaited {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** @return as people read them: people first, then groups */
    public List<String> names(Directory directory) {
        return Stream.concat(users.stream().map(directory::nameOf), groups.stream())
                .toList();
    }
}
