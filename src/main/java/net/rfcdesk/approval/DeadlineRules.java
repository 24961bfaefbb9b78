package net.rfcdesk.approval;

import java.time.LocalDate;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Who may say by when an RFC is to be decided, and which day that can be; the answer is empty when nothing stands against it. */
public final class DeadlineRules {

    private DeadlineRules() {}

    /** @param mayEdit whether the requester may edit the page */
    public static Optional<Refusal> cannotChange(Requester requester, boolean mayEdit, Status now) {
        return StatusRules.cannotChange(requester, mayEdit)
                .or(() -> now.isUndecided() ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.DECIDED_ON, now)));
    }

    /**
     * A day that has passed since may stay.
     *
     * @param day the last one; none for no day
     * @param today where the requester is
     */
    public static Optional<Refusal> cannotBe(@Nullable LocalDate day, @Nullable LocalDate before, LocalDate today) {
        return day == null || day.equals(before) || !day.isBefore(today)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.DAY_OVER).in("decideBy"));
    }
}
