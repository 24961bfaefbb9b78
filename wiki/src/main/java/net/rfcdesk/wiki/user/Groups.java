package net.rfcdesk.wiki.user;

import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.db.Like;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import org.springframework.dao.DuplicateKeyException;

/** The groups and their members. */
record Groups(Database database) {
    void create(String group) {
        try {
            database.jdbc()
                    .sql("insert into user_groups (name) values (?)")
                    .param(UserName.of(group))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("name", "There is already a group named " + group + ". Choose another name.");
        }
    }

    void delete(String group) {
        requireExisting(group);
        database.jdbc()
                .sql("delete from user_groups where name = ?")
                .param(group)
                .update();
    }

    List<String> search(String words, int max) {
        return database.jdbc()
                .sql("select name from user_groups where name like ? order by name limit ?")
                .param(Like.containing(words))
                .param(max)
                .query(String.class)
                .list();
    }

    boolean exists(String group) {
        return database.jdbc()
                .sql("select name from user_groups where name = ?")
                .param(group)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void add(String group, UserKey user) {
        database.inTransaction(() -> {
            requireExisting(group);
            remove(group, user);
            database.jdbc()
                    .sql("insert into memberships (group_name, user_key) values (?, ?)")
                    .param(group)
                    .param(user.getStringValue())
                    .update();
        });
    }

    void remove(String group, UserKey user) {
        database.jdbc()
                .sql("delete from memberships where group_name = ? and user_key = ?")
                .param(group)
                .param(user.getStringValue())
                .update();
    }

    List<String> of(UserKey user) {
        return database.jdbc()
                .sql("select group_name from memberships where user_key = ? order by group_name")
                .param(user.getStringValue())
                .query(String.class)
                .list();
    }

    private void requireExisting(String group) {
        if (!exists(group)) {
            throw new NotFound("There is no group named " + group + ".");
        }
    }
}
