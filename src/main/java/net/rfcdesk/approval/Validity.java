package net.rfcdesk.approval;

/** Whether a decision counts, and if not, why. */
public enum Validity {
    STANDS,
    /** It is about an earlier text, from which minor edits lead to the text as it is now. */
    CARRIED_OVER,
    /** The text is another one now. */
    OUTDATED,
    /** It is for other sections than the role stands for now, or for sections where the role stands for the whole page. */
    COVERS_LESS,
    /** The page names somebody else for the role now. */
    NO_LONGER_ASKED;

    public boolean counts() {
        return this == STANDS || this == CARRIED_OVER;
    }
}
