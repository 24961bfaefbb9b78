package net.rfcdesk.record;

/** What can happen to an RFC. */
public enum Kind {
    REGISTERED,
    EDITED,
    DECIDED,
    WITHDRAWN,
    LIFTED,
    ASSIGNED,
    STATUS_CHANGED,
    BYPASSED,
    MOVED,
    TRASHED,
    RESTORED
}
