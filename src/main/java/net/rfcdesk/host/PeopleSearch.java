package net.rfcdesk.host;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.rfcdesk.host.FoundPeople.FoundUser;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/**
 * Finds people by what somebody types, as far as documented Java members can: a user by the whole user name, groups by how they begin.
 * No public source shows one for Confluence 10 that finds users by a part of their names; the host's own REST search does that.
 */
public final class PeopleSearch {

    private final UserManager userManager;
    private final UserAccessor userAccessor;
    private final PermissionManager permissionManager;
    private final People people;

    public PeopleSearch(
            UserManager userManager, UserAccessor userAccessor, PermissionManager permissionManager, People people) {
        this.userManager = userManager;
        this.userAccessor = userAccessor;
        this.permissionManager = permissionManager;
        this.people = people;
    }

    /**
     * @param words as typed; nobody is found by blanks alone
     * @param limit the most groups
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOGIN_REQUIRED}, or {@link RefusalCode#MAY_NOT_BROWSE_PEOPLE} when the host lets this
     *     user look up nobody
     */
    public FoundPeople find(String words, int limit) {
        ConfluenceUser asking = people.currentUser()
                .orElseThrow(() -> Refusal.of(RefusalCode.LOGIN_REQUIRED).exception());
        if (!permissionManager.hasPermission(asking, Permission.VIEW, PermissionManager.TARGET_PEOPLE_DIRECTORY)) {
            throw Refusal.of(RefusalCode.MAY_NOT_BROWSE_PEOPLE).exception();
        }
        String name = words.strip();
        return name.isEmpty()
                ? new FoundPeople(List.of(), List.of())
                : new FoundPeople(user(name).stream().toList(), groups(name, limit));
    }

    private Optional<FoundUser> user(String name) {
        return Optional.ofNullable(userAccessor.getUserByName(name))
                .map(user -> new FoundUser(user.getKey().getStringValue(), user.getName(), user.getFullName()))
                .filter(user -> people.isActive(user.key()));
    }

    private List<String> groups(String prefix, int limit) {
        Stream<String> found = StreamSupport.stream(
                userManager.findGroupNamesByPrefix(prefix, 0, limit).spliterator(), false);
        return found.limit(limit).toList();
    }
}
