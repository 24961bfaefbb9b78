package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.wiki.content.Content;

/** A page as the database has it, before its users are known by more than their keys. */
record PageRow(
        long id,
        long latestId,
        Space space,
        List<Long> ancestorIds,
        boolean trashed,
        int version,
        String title,
        String body,
        UserKey creator,
        Instant createdAt,
        UserKey modifier,
        Instant modifiedAt) {
    static final String TRASHED = "TRASHED";
    static final String CURRENT = "CURRENT";

    static PageRow map(ResultSet row, int number) throws SQLException {
        return new PageRow(
                row.getLong("id"),
                row.getLong("latest_id"),
                new Space(row.getLong("page_space_id"), row.getString("space_key"), row.getString("space_name")),
                ids(row.getString("page_lineage")),
                TRASHED.equals(row.getString("page_status")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                userKey(row, "creator"),
                instant(row, "created_at"),
                userKey(row, "modifier"),
                instant(row, "modified_at"));
    }

    static List<Long> ids(String lineage) {
        return Arrays.stream(lineage.split("/"))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    static UserKey userKey(ResultSet row, String column) throws SQLException {
        String key = row.getString(column);
        return key == null ? null : new UserKey(key);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Stream<UserKey> users() {
        return Stream.of(creator, modifier).filter(key -> key != null);
    }

    Page toPage(Map<UserKey, ConfluenceUser> users) {
        return new Page(new Content(
                id,
                latestId,
                space,
                ancestorIds,
                trashed,
                version,
                title,
                body,
                creator == null ? null : users.get(creator),
                createdAt,
                modifier == null ? null : users.get(modifier),
                modifiedAt));
    }
}
