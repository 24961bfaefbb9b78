package net.rfcdesk.approval;

/** Whether a decision counts, and if not, why. */
public enum Validity {
    STANDS,
    /** It is about an earlier text, from which minor edits lead to the text as it is now. */
    CARRIED_OVER,
    /** The text is another one now. */
    OUTDATED,
    /** The page names somebody else for the role now. */
    NO_LONGER_ASKED;

    public boolean counts() {
        return this == STANDS || this == CARRIED_OVER;
    }
}
