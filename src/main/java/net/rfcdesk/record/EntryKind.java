package net.rfcdesk.record;

/** What can happen to an RFC, or to a space that has some. */
public enum EntryKind {
    REGISTERED,
    /** Its page began as a copy of another one's. */
    COPIED,
    EDITED,
    /** A save in which the host rewrote links to a page that was renamed or moved, and nothing else. */
    LINKS_REWRITTEN,
    /** Whoever saved a version says that it changed nothing of substance. */
    MARKED_MINOR,
    /** An approver undoes what such a declaration carried over. */
    OBJECTED,
    DECIDED,
    WITHDRAWN,
    RESOLVED,
    ASSIGNED,
    STATUS_CHANGED,
    BYPASSED,
    MOVED,
    /** Its page has another title. */
    RENAMED,
    /** Another RFC takes its place. */
    SUPERSEDED,
    /** It takes the place of another RFC. */
    SUPERSEDES,
    RELATED,
    /** It has nothing to do with that other RFC after all. */
    UNLINKED,
    /** Of a space; the reason holds all its settings. */
    SETTINGS_CHANGED,
    TRASHED,
    RESTORED
}
