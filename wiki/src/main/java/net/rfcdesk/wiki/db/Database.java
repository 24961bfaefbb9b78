package net.rfcdesk.wiki.db;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one database of the wiki and its plugins: pool, migrations, transactions. */
public final class Database implements AutoCloseable {
    /** @param url jdbc:h2:… or jdbc:postgresql:…; migrates the wiki's tables to the newest version */
    public static Database open(String url, String user, String password) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return takes part in the transaction that is under way on this thread, for whoever opens a connection from it */
    public DataSource dataSource() {
        throw new UnsupportedOperationException("not built yet");
    }

    public JdbcClient jdbc() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Joins the transaction under way on this thread or begins one; a RuntimeException rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void inTransaction(Runnable work) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not built yet");
    }
}
