package net.rfcdesk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** When somebody is to look whether an accepted RFC still holds, and who may say so; nothing happens by itself when that day comes. */
public final class ReviewRules {

    /** After which an RFC can be due for review at the latest. */
    public static final int MOST_MONTHS = 60;

    private ReviewRules() {}

    /** @param own months that the RFC has for itself; none where those of its space count. @return 0 for never */
    public static int months(SpaceSettings settings, @Nullable Integer own) {
        return own == null ? settings.reviewMonths() : own;
    }

    /**
     * @param months after which it is due; 0 for never
     * @param since when it was accepted, or confirmed last; none when it is not accepted
     * @return the first day on which it is due for review; empty when it never is
     */
    public static Optional<LocalDate> dueOn(int months, Status now, @Nullable Instant since) {
        return months == 0 || !now.isInForce() || since == null
                ? Optional.empty()
                : Optional.of(since.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(months));
    }

    /** @param dueOn as above; none when it never is */
    public static boolean isDue(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn != null && !today.isBefore(dueOn);
    }

    /**
     * Also before it is due.
     *
     * @param mayEdit whether the requester may edit the page
     * @param months as above
     * @return empty when nothing stands against it
     */
    public static Optional<Refusal> cannotConfirm(Requester requester, boolean mayEdit, int months, Status now) {
        return StatusRules.cannotChange(requester, mayEdit).or(() -> {
            if (!now.isInForce()) {
                return Optional.of(Refusal.of(RefusalCode.NOT_IN_FORCE, now));
            }
            return months == 0 ? Optional.of(Refusal.of(RefusalCode.NO_REVIEW)) : Optional.empty();
        });
    }

    /**
     * Who may say after how many months an RFC is due, as long as it is in force or can still be accepted.
     *
     * @param mayEdit as above
     * @return empty when nothing stands against it
     */
    public static Optional<Refusal> cannotChange(Requester requester, boolean mayEdit, Status now) {
        return StatusRules.cannotChange(requester, mayEdit)
                .or(() -> now.isUndecided() || now.isInForce()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(RefusalCode.NOT_IN_FORCE, now)));
    }
}
