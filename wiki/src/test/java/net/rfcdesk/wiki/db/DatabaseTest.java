package net.rfcdesk.wiki.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final int COMMITS = 2000;

    private final Database database = open();

    Database open() {
        return Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void exceptionRollsTheTransactionBack() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    addGroup("lost");
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(groups()).isEqualTo(1);
    }

    @Test
    void innerTransactionJoinsTheOuterOne() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.inTransaction(() -> addGroup("lost"));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(groups()).isEqualTo(1);
    }

    @Test
    void connectionsOfTheDataSourceTakePartInTheTransaction() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    addGroupThroughDataSource("lost");
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(groups()).isEqualTo(1);
    }

    /** H2 would hand out a result again that was made while somebody committed, and hide that commit until the next one. */
    @Test
    void whatIsCommittedIsSeenByTheNextReader() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<?> reading = reader.submit(() -> {
            try (Connection connection = database.dataSource().getConnection()) {
                while (seen.get() < COMMITS) {
                    seen.set(newest(connection));
                }
            }
            return null;
        });
        for (int i = 1; i <= COMMITS; i++) {
            String name = "commit-%05d".formatted(i);
            database.inTransaction(() -> addGroup(name));
            awaitSeen(i, seen, reading);
        }
        reading.get();
        reader.shutdown();
    }

    private static void awaitSeen(int commit, AtomicInteger seen, Future<?> reading) {
        long start = System.nanoTime();
        while (seen.get() < commit) {
            assertThat(System.nanoTime() - start)
                    .as("how long commit %d is not seen", commit)
                    .isLessThan(TimeUnit.MINUTES.toNanos(1));
            boolean stopped = reading.isDone();
            assertThat(stopped && seen.get() < commit)
                    .as("the reader stopped early")
                    .isFalse();
            Thread.onSpinWait();
        }
    }

    private static int newest(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select max(name) from user_groups where name like ?")) {
            statement.setString(1, "commit-%");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String name = row.getString(1);
                return name == null ? 0 : Integer.parseInt(name.substring(name.indexOf('-') + 1));
            }
        }
    }

    private void addGroupThroughDataSource(String name) {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into user_groups (name) values (?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void idsGrow() {
        assertThat(database.nextId()).isLessThan(database.nextId());
    }

    @Test
    void wildcardsAreTakenLiterally() {
        addGroup("a_b%c");

        assertThat(like("A_B%")).isEqualTo(1);
        assertThat(like("a%c")).isZero();
    }

    private long like(String words) {
        return database.jdbc()
                .sql("select count(*) from user_groups where name like ?")
                .param(Like.containing(words))
                .query(Long.class)
                .single();
    }

    @Test
    void unknownDatabaseIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://localhost/wiki", "wiki", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:h2: or jdbc:postgresql:");
    }

    @Test
    void fileKeepsItsDataWhenOpenedAgain(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("wiki");
        try (Database file = Database.open(url, "sa", "")) {
            addGroup(file, "kept");
        }
        try (Database again = Database.open(url, "sa", "")) {
            assertThat(groups(again)).isEqualTo(2);
        }
    }

    @Test
    void fileOfAnEarlierBuildIsWrittenAtEachCommitFromNowOn(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("wiki");
        try (Connection earlier = DriverManager.getConnection(url, "sa", "");
                var statement = earlier.createStatement()) {
            statement.execute("set write_delay 400");
        }
        try (Database file = Database.open(url, "sa", "")) {
            assertThat(file.jdbc()
                            .sql(
                                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                            .query(String.class)
                            .list())
                    .contains("0")
                    .doesNotContain("400");
        }
    }

    private void addGroup(String name) {
        addGroup(database, name);
    }

    private static void addGroup(Database database, String name) {
        database.jdbc()
                .sql("insert into user_groups (name) values (?)")
                .param(name)
                .update();
    }

    private long groups() {
        return groups(database);
    }

    private static long groups(Database database) {
        return database.jdbc()
                .sql("select count(*) from user_groups")
                .query(Long.class)
                .single();
    }
}
