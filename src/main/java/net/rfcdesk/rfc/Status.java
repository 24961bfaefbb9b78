package net.rfcdesk.rfc;

import java.util.List;
import java.util.Locale;

/** Where an RFC is in its life, and where it may go from there. */
public enum Status {
    /** Nobody is asked yet; only where a space lets RFCs be drafts. */
    DRAFT,
    PROPOSED,
    ACCEPTED,
    REJECTED,
    IMPLEMENTED,
    DEPRECATED;

    /** @return the statuses that may follow this one where there are drafts, in the order in which a menu shows them */
    public List<Status> next() {
        return switch (this) {
            case DRAFT -> List.of(PROPOSED);
            case PROPOSED -> List.of(ACCEPTED, REJECTED, DRAFT);
            case ACCEPTED -> List.of(IMPLEMENTED, DEPRECATED, PROPOSED);
            case IMPLEMENTED -> List.of(DEPRECATED);
            case REJECTED -> List.of(PROPOSED);
            case DEPRECATED -> List.of();
        };
    }

    /** @return whether a change from this status to that one needs a text: a reason, or where the RFC is implemented */
    public boolean needsReasonFor(Status to) {
        return to != ACCEPTED && this != DRAFT;
    }

    /** @return whether nobody has decided yet, or what was decided is open again */
    public boolean isUndecided() {
        return this == DRAFT || this == PROPOSED;
    }

    /** @return whether decisions are still being made */
    public boolean isOpen() {
        return this == PROPOSED;
    }

    /** @return whether what was accepted still applies */
    public boolean isInForce() {
        return this == ACCEPTED || this == IMPLEMENTED;
    }

    /** @return whether nobody goes by what was decided any more */
    public boolean isClosed() {
        return this == REJECTED || this == DEPRECATED;
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.status." + name().toLowerCase(Locale.ROOT);
    }
}
