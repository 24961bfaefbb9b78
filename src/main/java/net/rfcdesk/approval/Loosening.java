package net.rfcdesk.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a role asks for less than it once did.
 *
 * @param entry of the newest change of the role in the page's record
 * @param user user key of whoever saved that change; none when the record does not know
 * @param pageVersion that has the change
 * @param before the most that the role asked for
 * @param after what it asks for since; none when the page no longer has it
 * @param left whether the newest change is that the user left the role
 */
public record Loosening(
        int entry,
        @Nullable String user,
        Instant at,
        int pageVersion,
        Role before,
        @Nullable Role after,
        boolean left) {}
