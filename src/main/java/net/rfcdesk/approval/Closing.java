package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That an open RFC is rejected unless something happens to it, of which its author is told.
 *
 * @param entry number in the page's record
 * @param told when the mail was written that tells its author
 * @param until the first moment at which it can be rejected
 */
public record Closing(int entry, Instant told, Instant until) {

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
