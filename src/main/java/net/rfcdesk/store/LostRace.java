package net.rfcdesk.store;

import java.sql.SQLException;
import java.util.List;

/** Tells a database's word for "somebody else was faster" from real failures. */
final class LostRace {

    /** How its SQL states begin: 23 a key is taken, 40 a deadlock or no serial order, HYT00 and 55P03 a lock not got in time. */
    private static final List<String> STATES = List.of("23", "40", "HYT00", "55P03");

    private LostRace() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isRace(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRace(String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
