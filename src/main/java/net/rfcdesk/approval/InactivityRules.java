package net.rfcdesk.approval;

import java.time.Duration;
import java.time.Instant;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** When an open RFC to which nothing happens is rejected, where its space wants that: never before its author was told of the day. */
public final class InactivityRules {

    /** Attempts to send a mail go on for a day and a half. Who gets it later than this has not got the days that the space grants. */
    static final Duration LATEST = Duration.ofDays(2);

    private InactivityRules() {}

    /**
     * @param period none when there is none. As long as people can comment, the RFC waits for its end
     * @return whether the author of an RFC that is inactive is told that it will be rejected
     */
    public static boolean isAnnounced(SpaceSettings settings, Status now, @Nullable CommentPeriod period, Instant at) {
        return settings.closingDays() > 0 && now.isOpen() && (period == null || period.isOver(at));
    }

    /** @return the first moment at which an RFC can be rejected whose author is told then */
    public static Instant end(SpaceSettings settings, Instant told) {
        return told.plus(Duration.ofDays(settings.closingDays()));
    }

    /**
     * @param closing that nothing has interrupted
     * @param sent when the mail was sent that tells its author; none when it was not, or nobody knows any more
     */
    public static boolean isClosedAfter(
            SpaceSettings settings, Status now, Closing closing, @Nullable Instant sent, Instant at) {
        return settings.closingDays() > 0
                && now.isOpen()
                && closing.isOver(at)
                && sent != null
                && !sent.isAfter(closing.told().plus(LATEST));
    }
}
