package net.rfcdesk.wiki.web.http;

import java.sql.SQLException;
import java.util.Optional;
import net.rfcdesk.wiki.db.Outage;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** How what went wrong is told: as a page to people, as JSON to programs. */
public interface Failures {
    /** The SQL state, on both databases. */
    String TOO_LONG = "22001";

    /** What people and programs are told of a database that cannot be used. */
    String UNAVAILABLE =
            "The wiki cannot use its database at the moment. Nothing that was not confirmed is sure to be saved. Try again in a while.";

    /** @return the answer for whatever a handler threw; what nobody foresaw is logged */
    default Response told(Request request, RuntimeException failure) {
        Logger log = LoggerFactory.getLogger(Failures.class);
        if (Outage.isOf(failure)) {
            log.error("{} {} failed: the database cannot be used", request.method(), request.path(), failure);
            return unavailable(request).with("Retry-After", "10");
        }
        return expected(request, inputOf(failure)).orElseGet(() -> {
            log.error("{} {} failed", request.method(), request.path(), failure);
            return unexpected(request);
        });
    }

    private static RuntimeException inputOf(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException refused
                        && refused.getRootCause() instanceof SQLException cause
                        && TOO_LONG.equals(cause.getSQLState())
                ? new InvalidInput("text", "A text is too long to be stored. Choose a shorter one.")
                : failure;
    }

    /** @return empty for a failure that nobody foresaw */
    Optional<Response> expected(Request request, RuntimeException failure);

    /** The database cannot be used at present, so that nothing may be read from it for the answer either. */
    Response unavailable(Request request);

    Response unexpected(Request request);

    Response noSuchAddress(Request request);

    Response wrongMethod(Request request);
}
