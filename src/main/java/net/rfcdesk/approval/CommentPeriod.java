package net.rfcdesk.approval;

import java.time.Instant;

/**
 * The time between the last approval and the acceptance of an RFC, in which people still comment.
 *
 * @param entry number in the page's record
 * @param from when it began
 * @param until the first moment at which it is over
 * @param fingerprint of the text that it is about
 */
public record CommentPeriod(int entry, Instant from, Instant until, String fingerprint) {

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
