package net.rfcdesk.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody decides for somebody else for a time; it is not passed on.
 *
 * @param id 0 as long as it is not stored
 * @param from user key of the approver who is away
 * @param to user key of the delegate
 * @param ends the first moment at which it no longer holds
 * @param namedBy who named the delegate instead of the approver; none for the approver
 */
public record Delegation(
        long id,
        String from,
        String to,
        Instant begins,
        Instant ends,
        @Nullable NamedBy namedBy) {

    /** Named by the approver. */
    public Delegation(long id, String from, String to, Instant begins, Instant ends) {
        this(id, from, to, begins, ends, null);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(begins) && moment.isBefore(ends);
    }

    boolean overlaps(Delegation other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    /** @return this one while both hold */
    Delegation during(Delegation other) {
        Instant later = begins.isAfter(other.begins) ? begins : other.begins;
        Instant earlier = ends.isBefore(other.ends) ? ends : other.ends;
        return new Delegation(id, from, to, later, earlier, namedBy);
    }
}
