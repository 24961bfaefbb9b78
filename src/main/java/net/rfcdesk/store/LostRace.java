package net.rfcdesk.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a database's word for "somebody else was faster" from real failures, whichever library hands it on, and also when it comes as late
 * as with the commit.
 */
final class LostRace {

    /**
     * How its SQL states begin: 23 a key is taken, 40 a deadlock or no serial order, HYT00 (H2) and 55P03 (PostgreSQL) a lock not got in time,
     * 61000 a deadlock or a busy row (Oracle).
     */
    private static final List<String> STATES = List.of("23", "40", "HYT00", "55P03", "61000");

    /**
     * Vendors' own codes where the state says nothing: MySQL 1205 (lock wait timeout) and 1213 (deadlock), SQL Server 1205 (deadlock),
     * 1222 (lock request timeout) and 3960 (snapshot conflict), Oracle 60 (deadlock), 54 and 30006 (busy row) and 8177 (no serial order).
     */
    private static final Set<Integer> CODES = Set.of(1205, 1213, 1222, 3960, 60, 54, 30006, 8177);

    /** Circles among causes are possible. */
    private static final int DEEPEST = 50;

    private LostRace() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(each -> each instanceof SQLException sql && isRace(sql));
    }

    /** A batch, a connection pool and some drivers hang what matters behind another exception. */
    private static boolean isRace(SQLException failure) {
        return Stream.iterate(failure, Objects::nonNull, SQLException::getNextException)
                .limit(DEEPEST)
                .anyMatch(each -> isRace(each.getSQLState()) || CODES.contains(each.getErrorCode()));
    }

    private static boolean isRace(String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
