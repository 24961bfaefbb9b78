package net.rfcdesk.rfc;

import java.util.List;
import java.util.Locale;

/** Where an RFC is in its life, and where it may go from there. */
public enum Status {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    IMPLEMENTED,
    DEPRECATED;

    /** @return the statuses that may follow this one, in the order in which a menu shows them */
    public List<Status> next() {
        return switch (this) {
            case PROPOSED -> List.of(ACCEPTED, REJECTED);
            case ACCEPTED -> List.of(IMPLEMENTED, DEPRECATED, PROPOSED);
            case IMPLEMENTED -> List.of(DEPRECATED);
            case REJECTED -> List.of(PROPOSED);
            case DEPRECATED -> List.of();
        };
    }

    /** @return whether a change to this status needs a text: a reason, or where the RFC is implemented */
    public boolean needsReason() {
        return this != ACCEPTED;
    }

    /** @return whether decisions are still being made */
    public boolean isOpen() {
        return this == PROPOSED;
    }

    /** @return whether nobody goes by what was decided any more */
    public boolean isClosed() {
        return this == REJECTED || this == DEPRECATED;
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.status." + name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused {@link RefusalCode#TRANSITION_NOT_ALLOWED}, naming what would be allowed */
    public void requireNext(Status to) {
        if (!next().contains(to)) {
            throw Refusal.of(RefusalCode.TRANSITION_NOT_ALLOWED, this, to, next())
                    .in("status")
                    .exception();
        }
    }
}
