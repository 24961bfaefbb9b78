package net.rfcdesk.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.Optional;
import net.rfcdesk.approval.Membership;

/** Who is asking, and what the host knows of people; users are known by their keys. */
public final class People implements Membership {

    private final UserManager userManager;
    private final UserAccessor userAccessor;

    public People(UserManager userManager, UserAccessor userAccessor) {
        this.userManager = userManager;
        this.userAccessor = userAccessor;
    }

    /** @return user key of whoever is asking; empty for an anonymous visitor */
    public Optional<String> current() {
        return Optional.ofNullable(userManager.getRemoteUserKey()).map(UserKey::getStringValue);
    }

    /** @return full name, for a view; empty when the user is gone */
    public Optional<String> fullName(String userKey) {
        return find(userKey).map(ConfluenceUser::getFullName);
    }

    /** @return empty when the user is gone */
    public Optional<String> userName(String userKey) {
        return find(userKey).map(ConfluenceUser::getName);
    }

    /** @return user key; empty when there is no such user */
    public Optional<String> keyOf(String userName) {
        return Optional.ofNullable(userAccessor.getUserByName(userName))
                .map(ConfluenceUser::getKey)
                .map(UserKey::getStringValue);
    }

    @Override
    public boolean isMember(String userKey, String group) {
        return userManager.isUserInGroup(new UserKey(userKey), group);
    }

    Optional<ConfluenceUser> currentUser() {
        return current().flatMap(this::find);
    }

    private Optional<ConfluenceUser> find(String userKey) {
        return Optional.ofNullable(userAccessor.getExistingUserByKey(new UserKey(userKey)));
    }
}
