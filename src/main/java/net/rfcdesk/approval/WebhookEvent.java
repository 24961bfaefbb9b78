package net.rfcdesk.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to an RFC that a webhook tells of. */
public enum WebhookEvent {
    /** A page became an RFC, or a draft was proposed. */
    PROPOSED,
    /** Somebody asked people for their decisions. */
    ASKED,
    /** Somebody approved, approved with conditions, or abstained. */
    DECIDED,
    /** Somebody requested changes, or raised a concern. */
    CHANGES_REQUESTED,
    /** Somebody said something to what was asked for. */
    ANSWERED,
    /** What was asked for is done. */
    RESOLVED,
    /** An edit followed changes that were requested. */
    REVISED,
    /** An edit outdated approvals. */
    OUTDATED,
    /** A minor edit left approvals as they were. */
    CARRIED_OVER,
    /** An approver said that it is none. */
    OBJECTED,
    /** An approver took themselves off a role. */
    ROLE_LEFT,
    /** Somebody else is its author. */
    AUTHOR_CHANGED,
    /** The day comes by which it is to be decided. */
    REMINDER,
    /** That day is over. */
    OVERDUE,
    /** No approval is missing, and a comment period runs before it is accepted. */
    COMMENT_PERIOD_STARTED,
    /** It ended before it was over. */
    COMMENT_PERIOD_STOPPED,
    /** No approval is missing, and somebody has to accept it. */
    COMPLETE,
    ACCEPTED,
    /** Accepted without all approvals. */
    BYPASSED,
    REJECTED,
    /** Another change of the status. */
    STATUS_CHANGED,
    /** Another RFC takes its place. */
    SUPERSEDED;

    /** @param code in any case. @return empty when there is no such event */
    public static Optional<WebhookEvent> parse(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** @return for programs, as in "changes-requested"; stable */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the key of its name */
    public String key() {
        return key(code());
    }

    /** @param code of an event, or of a test. @return the key of its name */
    public static String key(String code) {
        return "rfc-desk.webhook.event." + code;
    }
}
