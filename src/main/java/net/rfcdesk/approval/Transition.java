package net.rfcdesk.approval;

import java.time.Instant;
import java.util.Locale;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * How an RFC came by the status that it has.
 *
 * @param user user key; none when nobody was logged in
 * @param reason empty when none was given
 * @param pageVersion that the page had then
 * @param cause what brought it about by itself; none when somebody chose it
 * @param bypass whether it was accepted without all approvals
 */
public record Transition(
        Status from,
        Status to,
        @Nullable String user,
        String reason,
        Instant at,
        int pageVersion,
        @Nullable Cause cause,
        boolean bypass) {

    /** What changes a status without anybody's saying so. */
    public enum Cause {
        /** The last decision that was missing. */
        DECISION,
        /** The end of the comment period that followed on it. */
        COMMENT_PERIOD,
        /** A change of content in what was accepted. */
        EDIT,
        /** A role that was added to what was accepted. */
        ADDED_ROLE,
        /** That what was accepted is there again. */
        RESTORATION,
        /** That this change was a minor edit. */
        MINOR_EDIT,
        /** That it was a change of content after all. */
        OBJECTION,
        /** That another RFC takes its place. */
        SUPERSESSION,
        /** That it had the status before it was an RFC here. */
        IMPORT,
        /** That nothing happened to it, though its author was told that it would be rejected. */
        INACTIVITY;

        /** @return the key of the sentence that tells of it */
        public String key() {
            return "rfc-desk.status.by-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
