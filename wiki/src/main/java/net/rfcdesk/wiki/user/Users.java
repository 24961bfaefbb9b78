package net.rfcdesk.wiki.user;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.db.Like;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.text.InputText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Users, groups and who belongs to which; passwords are stored as hashes only. Changes are not checked here: only the
 * administration, which asks for ADMINISTER on the site first, and users for their own password may call them.
 */
public final class Users implements UserAccessor {
    /** The group that every new user joins. */
    public static final String EVERYONE = "confluence-users";

    private static final int ALIAS_LETTERS = 5;
    private static final int LONGEST = 255;
    private static final int LONGEST_LOCALE = 64;

    private final Database database;
    private final Passwords passwords;
    private final Groups groups;
    private final FormerUsers former;

    public Users(Database database) {
        this(database, new BCryptPasswordEncoder());
    }

    /** @param encoder what turns passwords into hashes */
    public Users(Database database, PasswordEncoder encoder) {
        this.database = database;
        this.passwords = new Passwords(encoder);
        this.groups = new Groups(database);
        this.former = new FormerUsers(database);
    }

    /**
     * The new user joins the group {@link #EVERYONE}, and gets the key of a deleted one of the same name.
     *
     * @throws InvalidInput when the name is taken or malformed, or the password unusable
     */
    public WikiUser create(String name, String fullName, String email, String password) {
        String checkedName = UserName.of(name);
        String hash = passwords.hash(password);
        return database.inTransaction(() -> {
            UserKey key = former.takeKey(checkedName).orElseGet(Users::newKey);
            WikiUser user = new WikiUser(
                    key, checkedName, fullName, email, true, false, Locale.ENGLISH, ZoneId.systemDefault());
            insert(user, hash);
            groups.add(EVERYONE, key);
            return user;
        });
    }

    private static UserKey newKey() {
        return new UserKey(UUID.randomUUID().toString().replace("-", ""));
    }

    private void insert(WikiUser user, String hash) {
        String sql = """
                insert into users (user_key, name, full_name, email, active, administrator, locale, zone, password_hash)
                values (:key, :name, :fullName, :email, :active, :administrator, :locale, :zone, :hash)""";
        refusingTakenName(user.name(), () -> bind(sql, user).param("hash", hash).update());
    }

    private JdbcClient.StatementSpec bind(String sql, WikiUser user) {
        return database.jdbc()
                .sql(sql)
                .param("key", user.key().getStringValue())
                .param("name", user.name())
                .param("fullName", fitting("fullName", user.fullName()))
                .param("email", fitting("email", user.email()))
                .param("active", user.active())
                .param("administrator", user.administrator())
                .param("locale", InputText.fitting("language", user.locale().toLanguageTag(), LONGEST_LOCALE))
                .param("zone", user.zone().getId());
    }

    private static String fitting(String field, String text) {
        return InputText.fitting(field, InputText.of(field, text), LONGEST);
    }

    private static void refusingTakenName(String name, Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("name", "There is already a user named " + name + ". Choose another name.");
        }
    }

    /** @return empty when the name or the password is wrong, or the user is not active */
    public Optional<WikiUser> authenticate(String name, String password) {
        Optional<String> hash = database.jdbc()
                .sql("select password_hash from users where name = ? and active")
                .param(UserName.normalized(name))
                .query(String.class)
                .optional();
        return passwords.matches(password, hash) ? byName(name) : Optional.empty();
    }

    public Optional<WikiUser> byName(String name) {
        return query("where name = ?", UserName.normalized(name)).optional();
    }

    public Optional<WikiUser> byKey(UserKey key) {
        return query("where user_key = ?", key.getStringValue()).optional();
    }

    /** @return those that exist, read in one statement */
    public Map<UserKey, WikiUser> byKeys(Collection<UserKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database
                .jdbc()
                .sql("select * from users where user_key in (:keys)")
                .param("keys", keys.stream().map(UserKey::getStringValue).toList())
                .query(WikiUser::read)
                .list()
                .stream()
                .collect(Collectors.toMap(WikiUser::key, Function.identity()));
    }

    /** @return those that exist and those that were deleted */
    public Map<UserKey, ConfluenceUser> everKnown(Collection<UserKey> keys) {
        Map<UserKey, ConfluenceUser> known = new HashMap<>(byKeys(keys));
        List<UserKey> gone =
                keys.stream().filter(key -> !known.containsKey(key)).toList();
        former.byKeys(gone).forEach(user -> known.put(user.key(), user));
        return known;
    }

    /** @return active users whose name or full name contains the words, by full name */
    public List<WikiUser> search(String words, int max) {
        String pattern = Like.containing(words);
        return query(
                        "where active and (name like ? or lower(full_name) like ?) order by full_name, name limit ?",
                        pattern,
                        pattern,
                        max)
                .list();
    }

    public List<WikiUser> all() {
        return query("order by full_name, name").list();
    }

    private JdbcClient.MappedQuerySpec<WikiUser> query(String condition, Object... parameters) {
        return database.jdbc()
                .sql("select * from users " + condition)
                .params(List.of(parameters))
                .query(WikiUser::read);
    }

    /** @throws InvalidInput when the password is unusable */
    public void setPassword(UserKey user, String password) {
        int changed = database.jdbc()
                .sql("update users set password_hash = ? where user_key = ?")
                .param(passwords.hash(password))
                .param(user.getStringValue())
                .update();
        require(changed, user);
    }

    /** Changes full name, e-mail, whether active, whether administrator, language and time zone; the key finds the user, the name may differ (a rename). */
    public void update(WikiUser user) {
        UserName.of(user.name());
        String sql = """
                update users set name = :name, full_name = :fullName, email = :email, active = :active,
                administrator = :administrator, locale = :locale, zone = :zone where user_key = :key""";
        refusingTakenName(user.name(), () -> require(bind(sql, user).update(), user.key()));
    }

    /** What the user wrote stays; its author is unknown, but for the name. */
    public void delete(UserKey user) {
        database.inTransaction(() -> {
            former.add(user);
            int deleted = database.jdbc()
                    .sql("delete from users where user_key = ?")
                    .param(user.getStringValue())
                    .update();
            require(deleted, user);
        });
    }

    /** Leaves nothing of the user but the key, and an alias instead of the names. */
    public void anonymise(UserKey key) {
        WikiUser user = byKey(key).orElseThrow(() -> noSuchUser(key));
        String alias = "user-" + UUID.randomUUID().toString().substring(0, ALIAS_LETTERS);
        database.inTransaction(() -> {
            groupsOf(key).forEach(group -> removeMember(group, key));
            update(new WikiUser(key, alias, alias, "", false, false, user.locale(), user.zone()));
            setPassword(key, UUID.randomUUID().toString());
        });
    }

    private static void require(int changed, UserKey user) {
        if (changed == 0) {
            throw noSuchUser(user);
        }
    }

    private static NotFound noSuchUser(UserKey user) {
        return new NotFound("There is no user with the key " + user + ".");
    }

    /** @throws InvalidInput when the name is taken or malformed */
    public void createGroup(String group) {
        groups.create(group);
    }

    public void deleteGroup(String group) {
        groups.delete(group);
    }

    /** @return group names that contain the words, in order */
    public List<String> groups(String words, int max) {
        return groups.search(words, max);
    }

    public boolean groupExists(String group) {
        return groups.exists(group);
    }

    /** A user who belongs to the group already stays in it. */
    public void addMember(String group, UserKey user) {
        groups.add(group, user);
    }

    public void removeMember(String group, UserKey user) {
        groups.remove(group, user);
    }

    public List<WikiUser> members(String group) {
        return query("""
                        where user_key in (select user_key from memberships where group_name = ?)
                        order by full_name, name""", group).list();
    }

    public List<String> groupsOf(UserKey user) {
        return groups.of(user);
    }

    public boolean isMember(UserKey user, String group) {
        return groups.of(user).contains(group);
    }

    @Override
    public ConfluenceUser getUserByName(String userName) {
        return byName(userName).orElse(null);
    }

    @Override
    public Group getGroup(String groupName) {
        return groupExists(groupName) ? new WikiGroup(groupName) : null;
    }

    @Override
    public List<String> getMemberNamesAsList(Group group) {
        return members(((WikiGroup) group).name()).stream().map(WikiUser::name).toList();
    }

    @Override
    public ConfluenceUser getExistingUserByKey(UserKey userKey) {
        return byKey(userKey).orElse(null);
    }
}
