package net.rfcdesk.approval;

import java.time.Instant;
import net.rfcdesk.rfc.Status;

/**
 * How an RFC came by the status that it has.
 *
 * @param user user key; null when nobody was logged in
 * @param reason empty when none was given
 * @param pageVersion that the page had then
 * @param cause entry that brought it about by itself; null when somebody chose it
 * @param bypass whether it was accepted in spite of missing approvals
 */
public record Transition(
        Status from,
        Status to,
        String user,
        String reason,
        Instant at,
        int pageVersion,
        Integer cause,
        boolean bypass) {

    /** @return whether nobody chose it */
    public boolean byItself() {
        return cause != null;
    }
}
