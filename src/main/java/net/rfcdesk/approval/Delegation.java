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
 * @param space key of the only space on whose RFCs it holds; none for every space
 * @param namedBy who named the delegate instead of the approver; none for the approver
 */
public record Delegation(
        long id,
        String from,
        String to,
        Instant begins,
        Instant ends,
        @Nullable String space,
        @Nullable NamedBy namedBy) {

    /** Named by the approver, for every space. */
    public Delegation(long id, String from, String to, Instant begins, Instant ends) {
        this(id, from, to, begins, ends, null, null);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(begins) && moment.isBefore(ends);
    }

    /** @param spaceKey none to ask about every space at once */
    boolean holdsIn(@Nullable String spaceKey) {
        return space == null || space.equals(spaceKey);
    }

    /** @return whether there are a moment and a space in which both hold */
    boolean overlaps(Delegation other) {
        return begins.isBefore(other.ends)
                && other.begins.isBefore(ends)
                && (holdsIn(other.space) || other.holdsIn(space));
    }

    /** @return this one while and where both hold */
    Delegation during(Delegation other) {
        Instant later = begins.isAfter(other.begins) ? begins : other.begins;
        Instant earlier = ends.isBefore(other.ends) ? ends : other.ends;
        return new Delegation(id, from, to, later, earlier, space == null ? other.space : space, namedBy);
    }
}
