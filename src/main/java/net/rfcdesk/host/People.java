package net.rfcdesk.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Who is asking, and what the host knows of people; users are known by their keys. */
public final class People implements Directory {

    /** In pixels: twice the size at which it is shown, for screens with many. */
    private static final int PICTURE_SIZE = 48;

    private final UserManager userManager;
    private final UserAccessor userAccessor;

    public People(UserManager userManager, UserAccessor userAccessor) {
        this.userManager = userManager;
        this.userAccessor = userAccessor;
    }

    /** @return user key of the current user; empty for an anonymous visitor */
    public Optional<String> current() {
        return Optional.ofNullable(userManager.getRemoteUserKey()).map(UserKey::getStringValue);
    }

    /** @return names and picture, for a view; empty when the user is gone */
    public Optional<Profile> profile(String userKey) {
        return find(userKey).map(user -> new Profile(user.getName(), user.getFullName(), picture(user.getKey())));
    }

    private @Nullable URI picture(UserKey userKey) {
        UserProfile profile = userManager.getUserProfile(userKey);
        return profile == null ? null : profile.getProfilePictureUri(PICTURE_SIZE, PICTURE_SIZE);
    }

    /** @return full name, for a view; empty when the user is gone */
    public Optional<String> fullName(String userKey) {
        return find(userKey).map(ConfluenceUser::getFullName);
    }

    /** @return empty when the user is gone */
    public Optional<String> userName(String userKey) {
        return find(userKey).map(ConfluenceUser::getName);
    }

    /** @return where mail reaches a user; empty when the user is gone or has no address */
    public Optional<String> email(String userKey) {
        return find(userKey).map(ConfluenceUser::getEmail).map(String::strip).filter(address -> !address.isEmpty());
    }

    /** @return user key; empty when there is no such user */
    public Optional<String> keyOf(String userName) {
        return Optional.ofNullable(userAccessor.getUserByName(userName))
                .map(ConfluenceUser::getKey)
                .map(UserKey::getStringValue);
    }

    /** @return user key of the user who has that key or user name; empty when there is no such user */
    public Optional<String> keyOrName(String keyOrName) {
        return userExists(keyOrName) ? Optional.of(keyOrName) : keyOf(keyOrName);
    }

    /**
     * @param field of the input that names the user
     * @return the key
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#USER_UNKNOWN}
     */
    public String requireKey(String keyOrName, String field) {
        return keyOrName(keyOrName)
                .orElseThrow(() -> Refusal.of(RefusalCode.USER_UNKNOWN, keyOrName)
                        .in(field)
                        .exception());
    }

    @Override
    public boolean isMember(String userKey, String group) {
        return userManager.isUserInGroup(new UserKey(userKey), group);
    }

    @Override
    public boolean userExists(String userKey) {
        return find(userKey).isPresent();
    }

    @Override
    public boolean isActive(String userKey) {
        return userManager.isLicensed(new UserKey(userKey));
    }

    @Override
    public boolean groupExists(String group) {
        return userAccessor.getGroup(group) != null;
    }

    @Override
    public Stream<String> members(String group) {
        List<String> names = Optional.ofNullable(userAccessor.getGroup(group))
                .map(userAccessor::getMemberNamesAsList)
                .orElse(List.of());
        return names.stream().flatMap(name -> keyOf(name).stream());
    }

    @Override
    public String nameOf(String userKey) {
        return fullName(userKey).orElse(userKey);
    }

    Optional<ConfluenceUser> currentUser() {
        return current().flatMap(this::find);
    }

    Optional<ConfluenceUser> find(String userKey) {
        return Optional.ofNullable(userAccessor.getExistingUserByKey(new UserKey(userKey)));
    }
}
