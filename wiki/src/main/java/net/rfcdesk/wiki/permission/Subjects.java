package net.rfcdesk.wiki.permission;

import java.sql.ResultSet;
import java.sql.SQLException;

final class Subjects {
    private Subjects() {}

    static Subject read(ResultSet row) throws SQLException {
        return new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id"));
    }
}
