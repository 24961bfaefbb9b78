package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.lifecycle.PageFollower;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * A page's save never suffers from RFC Desk, whatever is wrong with the database; the RFC follows when it can, and what is read meanwhile
 * is true.
 */
class BrokenDatabaseTest {

    private static final String NO_TABLE = "RFC_GONE";

    @ParameterizedTest
    @EnumSource
    void pageIsSavedWhileOurTablesAreMissing(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open());
                Failures failures = new Failures()) {
            Space space = desk.space("DS");
            Page old = desk.rfc(space, "Old");
            desk.user("author");
            List<String> tables = desk.tables();
            tables.forEach(table -> rename(desk, table, table + NO_TABLE));

            Page made = create(desk, space, "Made");
            Page saved = save(desk, old, "<p>More</p>");
            failures.await();

            assertThat(desk.pages.byId(made.getId())).isPresent();
            assertThat(saved.getVersion()).isEqualTo(2);
            tables.forEach(table -> rename(desk, table + NO_TABLE, table));
            assertThat(desk.kinds(made)).containsExactly(EntryKind.REGISTERED);
            assertThat(desk.kinds(old)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED);
        }
    }

    /** Half an RFC, such as a record without a row, would be worse than none. */
    @ParameterizedTest
    @EnumSource
    void failedStatementLeavesNothingBehind(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open());
                Failures failures = new Failures()) {
            Space space = desk.space("DS");
            String rfcs = desk.table("_RFC");
            rename(desk, rfcs, rfcs + NO_TABLE);

            Page page = create(desk, space, "Made");
            failures.await();

            assertThat(count(desk, desk.table("_RFC_ENTRY"))).isZero();
            rename(desk, rfcs + NO_TABLE, rfcs);
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
            assertThat(desk.store.find(page.getId()).orElseThrow().rfc().number())
                    .hasToString("RFC-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageIsSavedWhileTheSitesLockIsHeldForLongerThanAnybodyWaits(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open());
                Failures failures = new Failures()) {
            Space space = desk.space("DS");
            try (Lock held = new Lock(desk, desk.table("_RFC_SEQUENCE"))) {
                Page page = create(desk, space, "Made");

                assertThat(desk.pages.byId(page.getId())).isPresent();
                failures.await();
                assertThat(held.isHeld()).isTrue();
            }

            desk.followed();
            assertThat(desk.titles("DS")).containsExactly("Made");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decisionThatNoLongerHoldsIsNotShownAsStandingWhileTheRfcCannotFollow(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Accepted", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
            assertThat(listed(desk, "accepted")).containsExactly(Status.ACCEPTED);

            try (Lock held = new Lock(desk, desk.table("_RFC"))) {
                save(desk, page, "<p>More</p>");

                RfcPage read = desk.racing("reader", () -> desk.rfcs.get(page.getId()));
                assertThat(read.rfc().status()).isEqualTo(Status.PROPOSED);
                assertThat(read.progress().met()).isZero();
                assertThat(listed(desk, "")).containsExactly(Status.PROPOSED);
                assertThat(listed(desk, "accepted")).isEmpty();
                assertThat(held.isHeld()).isTrue();
            }

            assertThat(desk.kinds(page)).endsWith(EntryKind.EDITED, EntryKind.STATUS_CHANGED);
            assertThat(listed(desk, "proposed")).containsExactly(Status.PROPOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saveNeedsNoSecondConnection(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            desk.user("author");
            List<Connection> others = new ArrayList<>();
            try {
                Page page = desk.database.inTransaction(() -> {
                    desk.database.jdbc().sql("select 1").query(Integer.class).single();
                    others.addAll(allOthers(desk));
                    return create(desk, space, "Made");
                });

                assertThat(page.getVersion()).isOne();
            } finally {
                for (Connection other : others) {
                    other.close();
                }
            }
            desk.followed();
            assertThat(desk.titles("DS")).containsExactly("Made");
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionThatIsCutCostsNothing(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open());
                Failures failures = new Failures()) {
            Space space = desk.space("DS");
            Page page;
            try (Lock held = new Lock(desk, desk.table("_RFC_SEQUENCE"))) {
                page = create(desk, space, "Made");
                held.cutWaitingConnection();
                failures.await();
            }

            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
        }
    }

    /** Only PostgreSQL checks anything as late as with the commit. */
    @Test
    void failingCommitIsTriedAgainAndAcknowledgesNothing() throws Exception {
        try (ServiceFixture desk = new ServiceFixture(Databases.POSTGRESQL.open());
                Failures failures = new Failures()) {
            Space space = desk.space("DS");
            Page old = desk.rfc(space, "Old", "lead");
            failCommits(desk, desk.table("_RFC_ENTRY"));

            Page made = create(desk, space, "Made");
            failures.await();
            assertThatThrownBy(() -> desk.racing(
                            "lead", () -> desk.approvals.decide(old.getId(), "lead", Choice.APPROVED, "", 1, null)))
                    .isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).refusal().reason())
                    .isEqualTo(RefusalCode.LOST_RACE);

            desk.database.jdbc().sql("drop function fail_commit() cascade").update();
            assertThat(desk.kinds(made)).containsExactly(EntryKind.REGISTERED);
            assertThat(desk.kinds(old)).containsExactly(EntryKind.REGISTERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void decisionThatCannotGetTheLockIsRefusedAsAlostRace(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Held", "lead");

            try (Lock held = new Lock(desk, desk.table("_RFC"))) {
                assertThatThrownBy(() -> desk.as(
                                "lead",
                                () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null)))
                        .isInstanceOf(Refused.class)
                        .extracting(refused -> ((Refused) refused).refusal().reason())
                        .isEqualTo(RefusalCode.LOST_RACE);
                assertThat(held.isHeld()).isTrue();
            }

            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
        }
    }

    private static Page create(ServiceFixture desk, Space space, String title) {
        return desk.racing(
                "author", () -> desk.pages.create(space, 0, title, ServiceFixture.macro("rfc-status"), Set.of()));
    }

    private static Page save(ServiceFixture desk, Page page, String more) {
        return desk.racing(
                "author",
                () -> desk.pages.update(page.getId(), 1, page.getTitle(), page.getBodyAsString() + more, "", false));
    }

    private static List<Status> listed(ServiceFixture desk, String status) {
        ReportQuery query = ReportQuery.of(Map.of("space", "DS", "status", status));
        return desk.racing("reader", () -> desk.report.list(query)).rows().stream()
                .map(row -> row.rfc().status())
                .toList();
    }

    /** All of the pool's but the one that this thread has. */
    private static List<Connection> allOthers(ServiceFixture desk) {
        List<Connection> others = new ArrayList<>();
        Thread borrower = new Thread(() -> {
            for (int i = 1; i < 10; i++) {
                try {
                    others.add(desk.database.dataSource().getConnection());
                    others.get(others.size() - 1).createStatement().close();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        borrower.start();
        try {
            borrower.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return others;
    }

    private static void failCommits(ServiceFixture desk, String table) {
        desk.database
                .jdbc()
                .sql(
                        "create function fail_commit() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '40001'; end $$")
                .update();
        desk.database
                .jdbc()
                .sql("create constraint trigger fail after insert on \"" + table
                        + "\" deferrable initially deferred for each row execute function fail_commit()")
                .update();
    }

    private static void rename(ServiceFixture desk, String from, String to) {
        desk.database
                .jdbc()
                .sql("alter table \"" + from + "\" rename to \"" + to + "\"")
                .update();
    }

    private static int count(ServiceFixture desk, String table) {
        return desk.database
                .jdbc()
                .sql("select count(*) from \"" + table + "\"")
                .query(Integer.class)
                .single();
    }

    /** All rows of a table, locked by somebody else until it is closed. */
    private static final class Lock implements AutoCloseable {

        private final ServiceFixture desk;
        private final Connection holder;

        Lock(ServiceFixture desk, String table) throws SQLException {
            this.desk = desk;
            this.holder = desk.database.dataSource().getConnection();
            holder.setAutoCommit(false);
            execute("select * from \"" + table + "\" for update");
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = holder.createStatement()) {
                statement.execute(sql);
            }
        }

        boolean isHeld() throws SQLException {
            return holder.isValid(1);
        }

        void cutWaitingConnection() throws Exception {
            String waiting = isPostgres()
                    ? "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
                    : "select abort_session(session_id) from information_schema.sessions where blocker_id is not null";
            while (desk.database.jdbc().sql(waiting).query(Object.class).list().isEmpty()) {
                Thread.onSpinWait();
            }
        }

        private boolean isPostgres() throws SQLException {
            return holder.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }

        @Override
        public void close() throws SQLException {
            holder.rollback();
            holder.close();
        }
    }

    /** Waits for the follower to fail, and keeps what it says out of the tests' output. */
    private static final class Failures extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final Logger log = (Logger) LoggerFactory.getLogger(PageFollower.class);
        private final CountDownLatch failed = new CountDownLatch(1);

        Failures() {
            start();
            log.setAdditive(false);
            log.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel() == Level.WARN) {
                failed.countDown();
            }
        }

        void await() throws InterruptedException {
            assertThat(failed.await(1, TimeUnit.MINUTES))
                    .as("the follower has failed")
                    .isTrue();
        }

        @Override
        public void close() {
            log.detachAppender(this);
            log.setAdditive(true);
        }
    }
}
