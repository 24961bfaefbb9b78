package net.rfcdesk.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import net.rfcdesk.wiki.db.Database;

/** The databases that each rule of the store is held to. */
public enum Databases {
    H2 {
        @Override
        public Database open(String isolation) {
            String setting = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL " + isolation;
            return Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";INIT=" + setting, "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        public Database open(String isolation) {
            return onPostgres(newOnPostgres(isolation));
        }
    };

    /** @return a new, empty one */
    public Database open() {
        return open("read committed");
    }

    /** @return the same, whose transactions are isolated from one another in another way */
    public abstract Database open(String isolation);

    /** @return the URL of a new, empty one, for several processes */
    static String newOnPostgres() {
        return newOnPostgres("read committed");
    }

    static String newOnPostgres(String isolation) {
        String name = "rfc" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            statement.execute("alter database " + name + " set default_transaction_isolation = '" + isolation + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
        return Server.STARTED.getJdbcUrl("postgres", name);
    }

    /** @param url as above */
    static Database onPostgres(String url) {
        return Database.open(url, "postgres", "postgres");
    }

    /** Started by the first test that needs it, stopped with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
