package net.rfcdesk.wiki.web.http;

import java.sql.SQLException;
import net.rfcdesk.wiki.db.Outage;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.Refusal;
import net.rfcdesk.wiki.user.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Answers for what went wrong: pages for people, JSON for programs. */
public interface ErrorResponses {
    /** The SQL state, on both databases. */
    String TOO_LONG = "22001";

    Response error(Request request, int status, String title, String message);

    /** @return the answer to a failure of a handler; a failure that is no {@link Refusal} is logged */
    default Response of(Request request, RuntimeException failure) {
        if (inputOf(failure) instanceof Refusal refusal) {
            return refused(request, refusal);
        }
        Logger log = LoggerFactory.getLogger(ErrorResponses.class);
        boolean outage = Outage.isOf(failure);
        log.error("{} {} failed{}", request.method(), request.path(), outage ? ": no database" : "", failure);
        return outage
                ? unavailable(request)
                : error(request, 500, "Something went wrong", "The wiki could not do that. Its log says why.");
    }

    default Response refused(Request request, Refusal refusal) {
        return error(request, refusal.status(), refusal.title(), refusal.getMessage());
    }

    private static RuntimeException inputOf(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException refused
                        && refused.getRootCause() instanceof SQLException cause
                        && TOO_LONG.equals(cause.getSQLState())
                ? new InvalidInput("text", "A text is too long to be stored. Choose a shorter one.")
                : failure;
    }

    /** Nothing may be read from the database for this answer, not even the user. */
    private Response unavailable(Request request) {
        String message = "The wiki cannot use its database at the moment."
                + " Nothing that was not confirmed is sure to be saved. Try again in a while.";
        return CurrentUser.call(null, () -> error(request, 503, "Temporarily out of order", message))
                .with("Retry-After", "10");
    }

    default Response noSuchAddress(Request request) {
        return error(request, 404, "Page not found", "Nothing is at " + request.path() + ".");
    }

    default Response wrongMethod(Request request) {
        return error(
                request, 405, "That did not work", "This address does not answer " + request.method() + " requests.");
    }
}
