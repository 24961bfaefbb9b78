package net.rfcdesk.wiki.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that is gone, full or broken from one that refuses a statement. To the pool it says which connections are of no
 * use any more: H2 closes itself when it cannot write, and opens again for a new connection only when nobody keeps an old one.
 */
public final class Outage implements SQLExceptionOverride {
    /** H2's errors: general (a failing write), file errors (two), connection broken, closed (two). */
    private static final Set<Integer> BROKEN_H2 = Set.of(50000, 90028, 90031, 90067, 90098, 90121);
    /** Classes of SQL states: connection, insufficient resources, operator intervention, system error. */
    private static final Set<String> GONE = Set.of("08", "53", "57", "58");

    private static final String CANCELLED = "57014";

    /** @return whether a cause of the failure says that the database cannot be used at present */
    public static boolean isOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLException refused && isOutage(refused));
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return BROKEN_H2.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || BROKEN_H2.contains(failure.getErrorCode())
                || state != null
                        && state.length() == 5
                        && GONE.contains(state.substring(0, 2))
                        && !state.equals(CANCELLED);
    }
}
