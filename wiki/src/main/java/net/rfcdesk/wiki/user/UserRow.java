package net.rfcdesk.wiki.user;

import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;

final class UserRow {
    private UserRow() {}

    static WikiUser map(ResultSet row, int number) throws SQLException {
        return new WikiUser(
                new UserKey(row.getString("user_key")),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("email"),
                row.getBoolean("active"),
                row.getBoolean("administrator"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")));
    }
}
