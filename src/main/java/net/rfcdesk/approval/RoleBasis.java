package net.rfcdesk.approval;

/** What the approval of a role is judged by. */
public enum RoleBasis {
    /** The page as it is now. */
    CURRENT,
    /** The RFC was accepted under this role: it is judged as it was then. */
    ACCEPTED,
    /** The page got the role after the RFC was accepted: the acceptance does not rest on it. */
    ADDED_SINCE,
    /** The page as it is now; nobody is asked before the RFC is proposed. */
    DRAFT
}
