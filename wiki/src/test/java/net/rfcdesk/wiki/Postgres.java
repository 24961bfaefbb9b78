package net.rfcdesk.wiki;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import net.rfcdesk.wiki.db.Database;

/** A PostgreSQL server for all the tests of this run, started by the first that needs it, stopped with the JVM. */
public final class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String MIGRATED = "migrated";

    static {
        create(MIGRATED, "template1");
        connect(MIGRATED).close();
    }

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a new database with the wiki's tables, and nothing else but what the migrations put there */
    public static Database open() {
        String name = "wiki" + DATABASES.incrementAndGet();
        create(name, MIGRATED);
        return connect(name);
    }

    /** @return a new, empty database, for those who open it themselves */
    public static Address newAddress() {
        String name = "wiki" + DATABASES.incrementAndGet();
        create(name, "template1");
        return new Address(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** Where a database is, and who opens it. */
    public record Address(String url, String user, String password) {}

    private static void create(String name, String template) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    private static Database connect(String name) {
        return Database.open(SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
