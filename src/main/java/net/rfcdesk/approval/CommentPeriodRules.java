package net.rfcdesk.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * When a comment period begins, what it delays, and what ends it; a refusal is empty when nothing stands against it. A period that is given is
 * null where there is none.
 */
public final class CommentPeriodRules {

    private CommentPeriodRules() {}

    /** @return whether what was decided last begins one, without anybody's saying so */
    public static boolean isBegunByItself(
            SpaceSettings settings, Status now, Progress progress, @Nullable CommentPeriod period) {
        return settings.commentDays() > 0 && now.isOpen() && progress.isComplete() && period == null;
    }

    /** Whoever could accept the RFC begins it, where no decision has. */
    public static Optional<Refusal> cannotBegin(
            SpaceSettings settings, Status now, Progress progress, @Nullable CommentPeriod period) {
        if (settings.commentDays() == 0) {
            return Optional.of(Refusal.of(RefusalCode.NO_COMMENT_PERIOD));
        }
        return StatusRules.notOpen(now)
                .or(() -> StatusRules.cannotBecome(Status.ACCEPTED, progress))
                .or(() ->
                        period == null ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.COMMENT_PERIOD_BEGUN)));
    }

    /** @return the first moment at which one that begins then is over */
    public static Instant end(SpaceSettings settings, Instant begun) {
        return begun.plus(Duration.ofDays(settings.commentDays()));
    }

    /**
     * @param sameText whether the text is still the one that it is about
     * @return false when something has stopped it
     */
    public static boolean goesOn(Status now, Progress progress, boolean sameText) {
        return now.isOpen() && progress.isComplete() && sameText;
    }

    /** @param to the status that somebody chooses by hand */
    public static Optional<Refusal> cannotBecome(
            SpaceSettings settings, Status to, @Nullable CommentPeriod period, Instant now) {
        if (to != Status.ACCEPTED || settings.commentDays() == 0 || period != null && period.isOver(now)) {
            return Optional.empty();
        }
        RefusalCode code = period == null ? RefusalCode.COMMENT_PERIOD_MISSING : RefusalCode.COMMENT_PERIOD_NOT_OVER;
        return Optional.of(Refusal.of(code).in("status"));
    }

    /** @return whether its end accepts the RFC, without anybody's saying so */
    public static boolean isAcceptedAfter(SpaceSettings settings, CommentPeriod period, Instant now) {
        return settings.acceptance() == Acceptance.BY_ITSELF && period.isOver(now);
    }
}
