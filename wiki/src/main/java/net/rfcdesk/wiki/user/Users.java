package net.rfcdesk.wiki.user;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.db.Database;

/** Users, groups and who belongs to which; passwords are stored as hashes only. */
public final class Users implements UserAccessor {
    public Users(Database database) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws net.rfcdesk.wiki.InvalidInput when the name is taken or malformed */
    public WikiUser create(String name, String fullName, String email, String password) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return empty when the name or the password is wrong, or the user is not active */
    public Optional<WikiUser> authenticate(String name, String password) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<WikiUser> byName(String name) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<WikiUser> byKey(UserKey key) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return active users whose name or full name contains the words, by full name */
    public List<WikiUser> search(String words, int max) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<WikiUser> all() {
        throw new UnsupportedOperationException("not built yet");
    }

    public void setPassword(UserKey user, String password) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Changes full name, e-mail, whether active, whether administrator, language and time zone; the key finds the user, the name may differ (a rename). */
    public void update(WikiUser user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void delete(UserKey user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void createGroup(String group) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void deleteGroup(String group) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return group names that contain the words, in order */
    public List<String> groups(String words, int max) {
        throw new UnsupportedOperationException("not built yet");
    }

    public boolean groupExists(String group) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void addMember(String group, UserKey user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void removeMember(String group, UserKey user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<WikiUser> members(String group) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<String> groupsOf(UserKey user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public boolean isMember(UserKey user, String group) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public ConfluenceUser getUserByName(String userName) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public ConfluenceUser getExistingUserByKey(UserKey userKey) {
        throw new UnsupportedOperationException("not built yet");
    }
}
