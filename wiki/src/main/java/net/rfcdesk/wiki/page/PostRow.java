package net.rfcdesk.wiki.page;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import net.rfcdesk.wiki.content.Content;

/** A blog post or a comment as the database has it. @param spaceId 0 for a comment. @param pageId 0 for a blog post */
record PostRow(long id, long spaceId, long pageId, String title, String body, UserKey creator, Instant createdAt) {
    static PostRow map(ResultSet row, int number) throws SQLException {
        return new PostRow(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getLong("page_id"),
                row.getString("title"),
                row.getString("body"),
                PageRow.userKey(row, "creator"),
                PageRow.instant(row, "created_at"));
    }

    Content in(Space space, ConfluenceUser author) {
        return new Content(id, id, space, List.of(), false, 1, title, body, author, createdAt, author, createdAt);
    }
}
