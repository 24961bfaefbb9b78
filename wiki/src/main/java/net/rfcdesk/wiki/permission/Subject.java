package net.rfcdesk.wiki.permission;

import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whom a permission is given to: a user, a group, or anonymous visitors. */
public record Subject(Kind kind, String id) {
    /** The kinds of subject. */
    public enum Kind {
        USER,
        GROUP,
        ANONYMOUS
    }

    public static Subject user(UserKey key) {
        return new Subject(Kind.USER, key.getStringValue());
    }

    public static Subject group(String name) {
        return new Subject(Kind.GROUP, name);
    }

    public static Subject anonymous() {
        return new Subject(Kind.ANONYMOUS, "");
    }

    static Subject read(ResultSet row) throws SQLException {
        return new Subject(Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id"));
    }
}
