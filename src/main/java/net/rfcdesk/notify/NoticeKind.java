package net.rfcdesk.notify;

import java.util.Locale;

/** What people are told of. */
public enum NoticeKind {
    /** Their decision is asked for. */
    ASKED,
    /** It is asked for once more: the text has changed since they were asked, or decided. */
    ASKED_AGAIN,
    /** Their approval, or another decision of theirs, was about a text that has changed. */
    OUTDATED,
    /** The text has changed since they requested changes. */
    REVISED,
    /** A minor edit left their approval as it was; they can object. */
    CARRIED_OVER,
    /** Somebody who decides wants changes. */
    CHANGES_REQUESTED,
    /** Somebody approves under conditions. */
    CONDITIONS,
    /** Somebody who does not decide wants changes. */
    CONCERN_RAISED,
    /** Somebody said something to what they want changed. */
    ANSWERED,
    /** What somebody wanted changed is done. */
    RESOLVED,
    /** An approver says that a minor edit is none. */
    OBJECTED,
    /** An approver took themselves off a role. */
    ROLE_LEFT,
    /** No approval is missing, and somebody has to accept it. */
    COMPLETE,
    ACCEPTED,
    /** Accepted without all approvals. */
    BYPASSED,
    REJECTED,
    /** It was decided, and is proposed again. */
    REOPENED,
    /** Any other change of its status. */
    STATUS_CHANGED,
    SUPERSEDED,
    /** They are its author now. */
    AUTHOR_CHANGED,
    /** Somebody named them as their delegate. */
    DELEGATED;

    /** @return as programs and keys of texts have it */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return whether it asks its receiver for a decision */
    public boolean asks() {
        return this == ASKED || this == ASKED_AGAIN || this == OUTDATED || this == REVISED;
    }
}
