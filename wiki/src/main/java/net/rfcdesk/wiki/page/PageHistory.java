package net.rfcdesk.wiki.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.db.Database;

/** The versions of pages. */
record PageHistory(Database database) {
    /** @return newest first */
    List<PageVersion> of(long pageId) {
        return database.jdbc()
                .sql("select * from contents where latest_id = ? order by version desc")
                .param(pageId)
                .query(PageHistory::map)
                .list();
    }

    Optional<PageVersion> find(long pageId, int number) {
        return database.jdbc()
                .sql("select * from contents where latest_id = ? and version = ?")
                .params(pageId, number)
                .query(PageHistory::map)
                .optional();
    }

    void remove(PageVersion version) {
        database.jdbc()
                .sql("delete from contents where id = ?")
                .param(version.contentId())
                .update();
    }

    private static PageVersion map(ResultSet row, int number) throws SQLException {
        return new PageVersion(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                row.getString("change_comment"),
                row.getBoolean("minor_edit"),
                PageRow.userKey(row, "modifier"),
                PageRow.instant(row, "modified_at"));
    }
}
