package net.rfcdesk.wiki.ao;

import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;

/** Work on the database whose SQLException becomes the unchecked exception of Active Objects' interface. */
@FunctionalInterface
interface Sql<T> {
    T run() throws SQLException;

    static <T> T call(Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }
}
