package net.rfcdesk.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a job do what the host allows to the current user alone, and jobs have none. */
public final class RunAs {

    private final PermissionManager permissionManager;
    private final People people;

    public RunAs(PermissionManager permissionManager, People people) {
        this.permissionManager = permissionManager;
        this.people = people;
    }

    /**
     * @param userKeys those who come first are taken first
     * @param work runs as the first of them who may edit the page
     * @return what came of it; empty when none of them may
     */
    public <T> Optional<T> editor(ContentEntityObject page, Collection<String> userKeys, Supplier<T> work) {
        return userKeys.stream()
                .distinct()
                .flatMap(key -> people.find(key).stream())
                .filter(user -> permissionManager.hasPermission(user, Permission.EDIT, page))
                .findFirst()
                .map(user -> run(user, work));
    }

    /** @return what came of work that runs as that user; empty when the user is gone */
    public <T> Optional<T> user(String userKey, Supplier<T> work) {
        return people.find(userKey).map(user -> run(user, work));
    }

    private static <T> T run(ConfluenceUser user, Supplier<T> work) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(user);
        try {
            return work.get();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
