package net.rfcdesk.notify;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.SpaceSettings;

/**
 * The people whom one RFC can concern, as they are now.
 *
 * @param settings of its space
 * @param mayView whether a user, given by key, may view its page
 * @param delegates who decides in its space for those of some users, given by key, who are away
 */
public record Audience(
        SpaceSettings settings,
        Directory directory,
        Predicate<String> mayView,
        Function<Set<String>, Delegates> delegates) {

    /** Larger groups are asked on the page alone: a thousand people who are told that any of them may decide are noise. */
    static final int MOST_OF_GROUP = 100;

    /** @return user keys; none of a group that is too large to be told */
    List<String> membersOf(String group) {
        List<String> members = directory.members(group).limit(MOST_OF_GROUP + 1).toList();
        return members.size() > MOST_OF_GROUP ? List.of() : members;
    }
}
