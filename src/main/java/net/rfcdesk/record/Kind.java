package net.rfcdesk.record;

/** What can happen to an RFC. */
public enum Kind {
    REGISTERED,
    EDITED,
    DECIDED,
    WITHDRAWN,
    STATUS_CHANGED,
    MOVED,
    TRASHED,
    RESTORED
}
