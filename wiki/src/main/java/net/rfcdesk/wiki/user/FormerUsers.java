package net.rfcdesk.wiki.user;

import com.atlassian.sal.api.user.UserKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.db.Database;

/** The names of deleted users, by their keys. */
record FormerUsers(Database database) {
    void add(UserKey user) {
        database.jdbc()
                .sql("insert into former_users (user_key, name) select user_key, name from users where user_key = ?")
                .param(user.getStringValue())
                .update();
    }

    List<FormerUser> byKeys(Collection<UserKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.jdbc()
                .sql("select user_key, name from former_users where user_key in (:keys)")
                .param("keys", keys.stream().map(UserKey::getStringValue).toList())
                .query((row, number) -> new FormerUser(new UserKey(row.getString(1)), row.getString(2)))
                .list();
    }

    /** @return the key of somebody of that name, who is no former user any more; empty when there is none */
    Optional<UserKey> takeKey(String name) {
        Optional<String> key = database.jdbc()
                .sql("select max(user_key) from former_users where name = ?")
                .param(name)
                .query(String.class)
                .optional();
        key.ifPresent(found -> database.jdbc()
                .sql("delete from former_users where user_key = ?")
                .param(found)
                .update());
        return key.map(UserKey::new);
    }
}
