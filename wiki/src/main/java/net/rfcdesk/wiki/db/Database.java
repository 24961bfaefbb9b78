package net.rfcdesk.wiki.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The one database of the wiki and its plugins: pool, migrations, transactions. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Dialect dialect;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private Database(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.dataSource = new TransactionAwareDataSourceProxy(pool);
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /**
     * @param url jdbc:h2:… or jdbc:postgresql:…; migrates the wiki's tables to the newest version
     * @throws IllegalArgumentException when the URL is of another database
     */
    public static Database open(String url, String user, String password) {
        Dialect dialect = Dialect.of(url);
        HikariDataSource pool = new HikariDataSource(configuration(url, user, password, dialect));
        try {
            migrate(pool);
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
        return new Database(pool, dialect);
    }

    private static HikariConfig configuration(String url, String user, String password, Dialect dialect) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("wiki");
        configuration.setJdbcUrl(url);
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMinimumIdle(1);
        configuration.setConnectionInitSql(dialect.beginning());
        configuration.setExceptionOverrideClassName(Outage.class.getName());
        return configuration;
    }

    private static void migrate(DataSource dataSource) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:net/rfcdesk/wiki/db")
                .load()
                .migrate();
    }

    /** @return its connections take part in the transaction that is under way on this thread */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** @return a number that no other row of the wiki has */
    public long nextId() {
        return jdbc.sql(dialect.nextId()).query(Long.class).single();
    }

    /** Joins the transaction under way on this thread or begins one; a RuntimeException rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        pool.close();
    }
}
