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

    private ReviewRules() {}

    /**
     * @param since when it was accepted, or confirmed last; none when it is not accepted
     * @return the first day on which it is due for review; empty when it never is
     */
    public static Optional<LocalDate> dueOn(SpaceSettings settings, Status now, @Nullable Instant since) {
        return settings.reviewMonths() == 0 || !now.isInForce() || since == null
                ? Optional.empty()
                : Optional.of(since.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(settings.reviewMonths()));
    }

    /** @param dueOn as above; none when it never is */
    public static boolean isDue(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn != null && !today.isBefore(dueOn);
    }

    /**
     * Also before it is due.
     *
     * @param mayEdit whether the requester may edit the page
     * @return empty when nothing stands against it
     */
    public static Optional<Refusal> cannotConfirm(
            Requester requester, boolean mayEdit, SpaceSettings settings, Status now) {
        return StatusRules.cannotChange(requester, mayEdit).or(() -> {
            if (!now.isInForce()) {
                return Optional.of(Refusal.of(RefusalCode.NOT_IN_FORCE, now));
            }
            return settings.reviewMonths() == 0 ? Optional.of(Refusal.of(RefusalCode.NO_REVIEW)) : Optional.empty();
        });
    }
}
