package net.rfcdesk.wiki.user;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;

/** A user of the wiki: the key never changes, the name may. */
public record WikiUser(
        UserKey key,
        String name,
        String fullName,
        String email,
        boolean active,
        boolean administrator,
        Locale locale,
        ZoneId zone)
        implements ConfluenceUser {
    @Override
    public UserKey getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFullName() {
        return fullName;
    }

    @Override
    public String getEmail() {
        return email;
    }

    static WikiUser read(ResultSet row, int number) throws SQLException {
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
