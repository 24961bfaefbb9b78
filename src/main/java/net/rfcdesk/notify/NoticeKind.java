package net.rfcdesk.notify;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people and programs are told of. */
public enum NoticeKind {
    /** It is for everybody to read now; only programs are told. */
    PROPOSED,
    /** Somebody approved or abstained; only programs are told. */
    DECIDED,
    /** Their decision is asked for. */
    ASKED(By.EITHER),
    /** It is asked for once more: the text has changed since they were asked, or decided. */
    ASKED_AGAIN,
    /** Their approval, or another decision of theirs, was about a text that has changed. */
    OUTDATED(By.EITHER),
    /** The text has changed since they requested changes. */
    REVISED(By.EITHER),
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
    /** A save left out roles that the page had. */
    ROLES_REMOVED(By.EITHER),
    /** A save left out the status macro, so that nobody sees the status on the page. */
    STATUS_REMOVED(By.EITHER),
    /** No approval is missing, and somebody has to accept it. */
    COMPLETE(By.EITHER),
    ACCEPTED(By.EITHER),
    /** Accepted without all approvals. */
    BYPASSED,
    REJECTED(By.EITHER),
    /** It was decided, and is proposed again. */
    REOPENED(By.EITHER),
    /** Any other change of its status. */
    STATUS_CHANGED(By.EITHER),
    SUPERSEDED,
    /** They are its author now. */
    AUTHOR_CHANGED,
    /** Somebody named them as their delegate. */
    DELEGATED,
    /** All approvals are in, and people can comment until a moment. */
    COMMENT_PERIOD_STARTED(By.NOBODY),
    /** It was interrupted. */
    COMMENT_PERIOD_STOPPED(By.EITHER),
    /** Their decision is still missing, and the day comes by which it is to be made. */
    REMINDER(By.NOBODY),
    /** That day is over. */
    OVERDUE(By.NOBODY),
    /** Their RFC was to be decided by a day that is over. */
    UNDECIDED(By.NOBODY),
    /** Decisions are missing for a role whose contact they are, and the day is over by which they were to be made. */
    ESCALATED(By.NOBODY),
    /** Nothing has happened to their RFC for long. */
    INACTIVE(By.NOBODY),
    /** As above, and it will be rejected. */
    CLOSING(By.NOBODY),
    /** It was accepted so long ago that somebody should look whether it still holds. */
    DUE_FOR_REVIEW(By.NOBODY);

    private static final Set<NoticeKind> ASKING = EnumSet.of(ASKED, ASKED_AGAIN, OUTDATED, REVISED, REMINDER, OVERDUE);

    private static final Set<NoticeKind> REMINDERS =
            EnumSet.of(REMINDER, OVERDUE, UNDECIDED, ESCALATED, INACTIVE, CLOSING, DUE_FOR_REVIEW);

    /** Their notices have a status, a number, a day or a moment in place of what a person wrote. */
    private static final Set<NoticeKind> VALUED = EnumSet.of(
            STATUS_CHANGED,
            SUPERSEDED,
            COMMENT_PERIOD_STARTED,
            REMINDER,
            OVERDUE,
            UNDECIDED,
            ESCALATED,
            INACTIVE,
            CLOSING,
            DUE_FOR_REVIEW);

    /** Whether somebody did it. */
    private enum By {
        SOMEBODY,
        /** Or it happened because of something else. */
        EITHER,
        NOBODY
    }

    private final By by;

    NoticeKind() {
        this(By.SOMEBODY);
    }

    NoticeKind(By by) {
        this.by = by;
    }

    /** @return as programs and keys of texts have it */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the keys of the sentences that tell people of it, the usual one first; none when only programs are told */
    public List<String> keys() {
        if (this == PROPOSED || this == DECIDED) {
            return List.of();
        }
        String key = "rfc-desk.mail." + code();
        return by == By.EITHER ? List.of(key, key + "-alone") : List.of(key);
    }

    /** @param user key of the person who did it; none when it happened by itself. @return the key of the sentence that tells of it */
    public String key(@Nullable String user) {
        return keys().get(user == null && by == By.EITHER ? 1 : 0);
    }

    /** @return whether it asks its receiver for a decision */
    public boolean asks() {
        return ASKING.contains(this);
    }

    /** @return whether the text of its notice is what a person wrote */
    public boolean isQuoting() {
        return !VALUED.contains(this);
    }

    /** @return whether it tells of a day that has come, and not of what somebody did */
    public boolean isReminder() {
        return REMINDERS.contains(this);
    }
}
