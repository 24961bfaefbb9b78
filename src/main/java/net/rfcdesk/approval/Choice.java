package net.rfcdesk.approval;

/** What an approver may say. */
public enum Choice {
    APPROVED,
    /** Counts as an approval; the conditions are shown until they are resolved. */
    APPROVED_WITH_CONDITIONS,
    /** Blocks the role until it is resolved. */
    CHANGES_REQUESTED,
    /** Was asked and does not take sides. */
    ABSTAINED;

    public boolean needsReason() {
        return canBeResolved();
    }

    public boolean approves() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }

    /** @return whether it asks for something that its approver can mark as resolved */
    public boolean canBeResolved() {
        return this == APPROVED_WITH_CONDITIONS || this == CHANGES_REQUESTED;
    }
}
