package net.rfcdesk.approval;

/** What an approver may say. */
public enum Choice {
    APPROVED,
    CHANGES_REQUESTED;

    public boolean needsReason() {
        return this == CHANGES_REQUESTED;
    }
}
