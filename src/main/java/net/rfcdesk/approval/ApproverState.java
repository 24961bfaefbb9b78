package net.rfcdesk.approval;

import java.util.Locale;

/** What a person who is named for a role has done about it, in one word: the first of these that holds. */
public enum ApproverState {
    APPROVED,
    /** Approved, under conditions that are not resolved. */
    CONDITIONALLY_APPROVED,
    CHANGES_REQUESTED,
    /** Requested changes, all of which are resolved. */
    CHANGES_RESOLVED,
    ABSTAINED,
    /** Decided on another text. */
    OUTDATED,
    /** Took themselves off the role. */
    LEFT,
    /** Is only told. */
    INFORMED,
    /** Is asked once the RFC is proposed. */
    NOT_PROPOSED,
    /** Has not decided, and nobody waits for that any more. */
    UNDECIDED,
    /** Is asked once the roles of earlier stages have approved. */
    NOT_OPEN,
    /** Is asked, and has not decided. */
    WAITING,
    /** Is named, and cannot decide: deactivated, barred, or without the right to view the page. */
    CANNOT_DECIDE;

    /** @return the key of its words in the reader's language */
    public String key() {
        return "rfc-desk.approver." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
