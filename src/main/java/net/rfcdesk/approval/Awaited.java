package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a role waits for: those who can approve it and have not decided on the text as it is.
 *
 * @param users user keys of those who are asked by name
 * @param groups names of those that have at least one member who can approve
 * @param members of each of these groups the first, so that large ones are not read for it
 */
public record Awaited(List<String> users, List<String> groups, List<GroupMembers> members) {

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
        members = List.copyOf(members);
    }

    public Awaited(List<String> users, List<String> groups) {
        this(users, groups, List.of());
    }

    /** @return whether there is nobody for whom it waits */
    public boolean nobody() {
        return users.isEmpty() && groups.isEmpty();
    }

    /** @return whether that user is one of them, as far as members were looked at */
    boolean includes(String user) {
        return users.contains(user)
                || members.stream().anyMatch(each -> each.users().contains(user));
    }

    /** @return the first members of that group; none when the role does not wait for it */
    public Optional<GroupMembers> members(String group) {
        return members.stream().filter(each -> each.group().equals(group)).findFirst();
    }

    /** @return as people read them: people first, then groups */
    public List<String> names(Directory directory) {
        return Stream.concat(users.stream().map(directory::nameOf), groups.stream())
                .toList();
    }
}
