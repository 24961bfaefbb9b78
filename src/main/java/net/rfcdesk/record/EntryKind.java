package net.rfcdesk.record;

import java.util.Optional;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** What can happen to an RFC, to a space that has some, or to the site. */
public enum EntryKind {
    REGISTERED(Detail.Registered.class),
    /** Its page began as a copy of another one's. */
    COPIED(Detail.Related.class),
    EDITED(Detail.Sections.class),
    /** A save in which the host rewrote links to a page that was renamed or moved, and nothing else. */
    LINKS_REWRITTEN(Detail.Sections.class),
    /** The author of a version marked it as a minor edit. */
    MARKED_MINOR,
    /** An approver undoes what such a mark carried over. */
    OBJECTED,
    /** Somebody asked people for their decisions. */
    APPROVAL_REQUESTED(Detail.ApprovalRequested.class),
    DECIDED(Detail.Sections.class),
    WITHDRAWN,
    RESOLVED,
    /** An administrator of the space resolved it for somebody who could not. */
    RESOLVED_FOR(Detail.ResolvedFor.class),
    /** An approver who requested changes wants something else changed as well, or somebody who does not decide wants something changed. */
    CONCERN_RAISED,
    /** Somebody said something to what a decision asks for. */
    ANSWERED,
    ASSIGNED(Detail.Assigned.class),
    /** Its page names another day by which it is to be decided, or none any more. */
    DECIDE_BY_CHANGED(Detail.DecideByChanged.class),
    /** Somebody took themselves off a role, though the page still names them. */
    ROLE_LEFT,
    /** Somebody else is its author from then on. */
    AUTHOR_CHANGED(Detail.AuthorChanged.class),
    /** From then on people can comment for some days, before it is accepted. */
    COMMENT_PERIOD_STARTED(Detail.CommentPeriodStarted.class),
    /** Before it was over. */
    COMMENT_PERIOD_STOPPED,
    /** Nothing has happened to it for long, and its author is told that it will be rejected. */
    CLOSING_ANNOUNCED(Detail.ClosingAnnounced.class),
    /** It is not rejected after all, though nothing has happened: its author was not told in time, or its space does not want that any more. */
    CLOSING_STOPPED,
    /** Somebody looked at it once it was accepted, and it still holds. */
    REVIEW_CONFIRMED,
    /** Somebody said after how many months it is due for review, or that its space says so. */
    REVIEW_MONTHS_CHANGED(Detail.ReviewMonthsChanged.class),
    /** The status that it had before it was one here, which the entries after this give it. */
    STATUS_IMPORTED(Detail.StatusImported.class),
    /** To another status than accepted. */
    STATUS_CHANGED,
    ACCEPTED(Detail.Accepted.class),
    /** Accepted without all approvals. */
    BYPASSED(Detail.Accepted.class),
    MOVED(Detail.Moved.class),
    /** Its page has another title. */
    RENAMED(Detail.Renamed.class),
    /** Another RFC takes its place. */
    SUPERSEDED(Detail.Related.class),
    /** It takes the place of another RFC. */
    SUPERSEDES(Detail.Related.class),
    RELATED(Detail.Related.class),
    /** It has nothing to do with that other RFC after all. */
    UNLINKED,
    /** Somebody brought along a decision that was made elsewhere; it is shown and never counts. */
    HISTORIC_DECISION(Detail.HistoricDecision.class),
    /** Of a space. */
    SETTINGS_CHANGED(Detail.SettingsChanged.class),
    /** Of the site. */
    SITE_SETTINGS_CHANGED(Detail.SiteSettingsChanged.class),
    /** Of a space. */
    WEBHOOK_CHANGED(Detail.WebhookChanged.class),
    TRASHED,
    RESTORED;

    private final @Nullable Class<? extends Detail> detail;

    EntryKind() {
        this(null);
    }

    EntryKind(@Nullable Class<? extends Detail> detail) {
        this.detail = detail;
    }

    /** @return whether it tells that something happened to the RFC, which is active by that */
    boolean isActivity() {
        return this != CLOSING_ANNOUNCED && this != CLOSING_STOPPED;
    }

    /** @return the kind of entry that tells of a change to that status, unless approvals were missing */
    static EntryKind ofChangeTo(Status status) {
        return status == Status.ACCEPTED ? ACCEPTED : STATUS_CHANGED;
    }

    /** @return what entries of this kind note, sections only when there are some; empty when such an entry says all without */
    public Optional<Class<? extends Detail>> detail() {
        return Optional.ofNullable(detail);
    }
}
