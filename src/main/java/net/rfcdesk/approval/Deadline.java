package net.rfcdesk.approval;

import java.time.LocalDate;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/**
 * By when an RFC is to be decided, as its page says; nothing happens by itself when the day is over.
 *
 * @param written as the page has it; empty when it says nothing
 * @param day the last one; none when the page says nothing, or something that is no day
 */
public record Deadline(String written, @Nullable LocalDate day) {

    public static final Deadline NONE = new Deadline("", null);

    public static Deadline of(@Nullable String written) {
        return written == null || written.isBlank()
                ? NONE
                : new Deadline(written.strip(), Values.day(written).orElse(null));
    }

    /** @return whether something is written that is no day */
    public boolean isInvalid() {
        return day == null && !written.isEmpty();
    }

    /** @return whether an RFC of that status should have been decided before today */
    public static boolean isOver(@Nullable LocalDate day, Status status, LocalDate today) {
        return day != null && status.isOpen() && day.isBefore(today);
    }
}
