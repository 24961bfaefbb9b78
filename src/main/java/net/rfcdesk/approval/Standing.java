package net.rfcdesk.approval;

/** Whether a decision counts, and if not, why. */
public enum Standing {
    STANDS,
    /** The text is another one now. */
    OUTDATED,
    /** The page names somebody else for the role now. */
    NO_LONGER_ASKED
}
