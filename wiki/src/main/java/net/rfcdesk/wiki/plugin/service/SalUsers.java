package net.rfcdesk.wiki.plugin.service;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.net.URI;
import java.util.Locale;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.ProfilePicture;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** The wiki's users, as Atlassian's shared access layer tells of them. */
public record SalUsers(Users users) implements UserManager {
    @Override
    public UserKey getRemoteUserKey() {
        return CurrentUser.get().map(WikiUser::key).orElse(null);
    }

    @Override
    public boolean isUserInGroup(UserKey userKey, String group) {
        return users.isMember(userKey, group);
    }

    @Override
    public UserProfile getUserProfile(UserKey userKey) {
        return users.byKey(userKey).<UserProfile>map(SalProfile::new).orElse(null);
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults) {
        return users.groups(prefix, Integer.MAX_VALUE).stream()
                .filter(group -> group.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)))
                .skip(startIndex)
                .limit(maxResults)
                .toList();
    }

    /** The wiki has no licences: every active user may use it. */
    @Override
    public boolean isLicensed(UserKey userKey) {
        return users.byKey(userKey).filter(WikiUser::active).isPresent();
    }

    /** Pictures have one size, so scripts and styles scale them. */
    private record SalProfile(WikiUser user) implements UserProfile {
        @Override
        public URI getProfilePictureUri(int width, int height) {
            return URI.create(ProfilePicture.path(user.name()));
        }
    }
}
