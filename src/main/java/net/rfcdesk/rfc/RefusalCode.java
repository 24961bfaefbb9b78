package net.rfcdesk.rfc;

import java.util.Locale;

/** Why something is refused; the code is stable, the sentence is looked up in the reader's language. */
public enum RefusalCode {
    PAGE_NOT_FOUND(Kind.NOT_FOUND),
    NOT_AN_RFC(Kind.NOT_FOUND),
    /** Argument: the key. */
    SPACE_NOT_FOUND(Kind.NOT_FOUND),
    DELEGATION_NOT_FOUND(Kind.NOT_FOUND),
    WEBHOOK_NOT_FOUND(Kind.NOT_FOUND),
    DELIVERY_NOT_FOUND(Kind.NOT_FOUND),
    RUN_NOT_FOUND(Kind.NOT_FOUND),
    /** There is no such message that waits or was given up. */
    MESSAGE_NOT_FOUND(Kind.NOT_FOUND),

    /** No page meets what was chosen. */
    NO_PAGES(Kind.BAD_INPUT),
    /** Argument: the most. */
    TOO_MANY_PAGES(Kind.BAD_INPUT),

    LOGIN_REQUIRED(Kind.NOT_LOGGED_IN),
    READ_ONLY(Kind.NOT_ALLOWED),
    MAY_NOT_EDIT(Kind.NOT_ALLOWED),
    MAY_NOT_BROWSE_PEOPLE(Kind.NOT_ALLOWED),
    MAY_NOT_EXPLAIN(Kind.NOT_ALLOWED),
    /** Argument: the role's name. */
    NOT_ASKED(Kind.NOT_ALLOWED),
    /** Argument: as above. */
    INFORMED_ONLY(Kind.NOT_ALLOWED),
    /** Argument: as above. */
    ROLE_LEFT(Kind.NOT_ALLOWED),
    /** Arguments: the role's name, the group's. */
    ASKED_THROUGH_GROUP(Kind.NOT_ALLOWED),
    OWN_RFC(Kind.NOT_ALLOWED),
    FORMER_AUTHOR(Kind.NOT_ALLOWED),
    MAY_NOT_HAND_OVER(Kind.NOT_ALLOWED),
    /** Arguments: how many versions the requester saved with other content, which. */
    CO_AUTHOR(Kind.NOT_ALLOWED),
    /** Arguments: the name of the approver who saved them, how many versions, which. */
    APPROVER_CO_AUTHOR(Kind.NOT_ALLOWED),
    OWN_ACCEPTANCE(Kind.NOT_ALLOWED),
    OWN_BYPASS(Kind.NOT_ALLOWED),
    OWN_APPROVERS(Kind.NOT_ALLOWED),
    /** Argument: the role's name. */
    APPROVERS_FIXED(Kind.NOT_ALLOWED),
    /** Arguments: the role's name, whose settings require it. */
    SECTIONS_FIXED(Kind.NOT_ALLOWED),
    NOT_DELEGATE(Kind.NOT_ALLOWED),
    /** Argument: the name of the approver whose decision it would be. */
    APPROVER_INACTIVE(Kind.NOT_ALLOWED),
    /** Argument: as above. */
    APPROVER_MAY_NOT_VIEW(Kind.NOT_ALLOWED),
    DECISION_OF_ANOTHER(Kind.NOT_ALLOWED),
    MAY_NOT_ANSWER(Kind.NOT_ALLOWED),
    MAY_NOT_NAME_FOR(Kind.NOT_ALLOWED),
    MAY_NOT_ASK(Kind.NOT_ALLOWED),
    MAY_NOT_RESOLVE_FOR(Kind.NOT_ALLOWED),
    /** Argument: the name of the approver whose decision it is. */
    APPROVER_CAN_ACT(Kind.NOT_ALLOWED),
    /** The space takes no concerns of those who do not decide. */
    MAY_NOT_RAISE_CONCERN(Kind.NOT_ALLOWED),
    CONCERN_OF_ANOTHER(Kind.NOT_ALLOWED),
    MAY_NOT_BYPASS(Kind.NOT_ALLOWED),
    MAY_NOT_CHANGE_SETTINGS(Kind.NOT_ALLOWED),
    MAY_NOT_CHANGE_SITE_SETTINGS(Kind.NOT_ALLOWED),
    MAY_NOT_SEE_MESSAGES(Kind.NOT_ALLOWED),
    /** Argument: the policy. */
    POLICY_LOCKED(Kind.NOT_ALLOWED),
    /** Argument: the version. */
    VERSION_OF_ANOTHER(Kind.NOT_ALLOWED),
    NOT_CONCERNED(Kind.NOT_ALLOWED),
    /** Argument: the number of the other RFC. */
    MAY_NOT_EDIT_OTHER(Kind.NOT_ALLOWED),

    /** Argument: what was given for the user. */
    USER_UNKNOWN(Kind.BAD_INPUT),
    /** Argument: the role's name. */
    ROLE_UNKNOWN(Kind.BAD_INPUT),
    /** Arguments: the heading, those that the page has. */
    SECTION_UNKNOWN(Kind.BAD_INPUT),
    /** Argument: the most characters it may have. */
    REASON_TOO_LONG(Kind.BAD_INPUT),
    REASON_REQUIRED(Kind.BAD_INPUT),
    /** Arguments: status now, status asked for, list of statuses that may follow. */
    TRANSITION_NOT_ALLOWED(Kind.BAD_INPUT),
    /** Arguments: roles that are met, all roles. */
    APPROVALS_MISSING(Kind.BAD_INPUT),
    /** Arguments: people who approve, how many must at least. */
    PEOPLE_MISSING(Kind.BAD_INPUT),
    /** Argument: the field. */
    FIELD_UNKNOWN(Kind.BAD_INPUT),
    /** Argument: the field. */
    FIELD_TWICE(Kind.BAD_INPUT),
    /** Arguments: the field, the code of the first character that cannot be kept. */
    TEXT_UNUSABLE(Kind.BAD_INPUT),
    /** Argument: the field. */
    TEXT_NOT_ONE_LINE(Kind.BAD_INPUT),
    /** Arguments: the field, the most characters it may have. */
    TEXT_TOO_LONG(Kind.BAD_INPUT),
    /** Arguments: the field, the most characters it may have, the most bytes. */
    NAME_TOO_LONG(Kind.BAD_INPUT),
    /** Argument: the field. */
    VALUE_MISSING(Kind.BAD_INPUT),
    /** Arguments: the field, what it may be. */
    VALUE_INVALID(Kind.BAD_INPUT),
    /** Argument: the group's name. */
    GROUP_UNKNOWN(Kind.BAD_INPUT),
    /** Argument: what was given for its number. */
    RFC_UNKNOWN(Kind.BAD_INPUT),
    LINK_TO_ITSELF(Kind.BAD_INPUT),
    LINK_UNKNOWN(Kind.BAD_INPUT),
    ROLE_WITHOUT_NAME(Kind.BAD_INPUT),
    /** Argument: the key. */
    SPACE_NAMED_TWICE(Kind.BAD_INPUT),
    /** Argument: the name of the account. */
    PUBLISHER_NAMED_TWICE(Kind.BAD_INPUT),
    /** Argument: as above. */
    PUBLISHER_AS_AUTHOR(Kind.BAD_INPUT),
    /** Argument: the role's name. */
    ROLE_NAMED_TWICE(Kind.BAD_INPUT),
    /** Arguments: the role's name, what is wrong with it. */
    ROLE_INVALID(Kind.BAD_INPUT),
    /** Argument: the version. */
    VERSION_UNKNOWN(Kind.BAD_INPUT),
    MINOR_EDIT_UNKNOWN(Kind.BAD_INPUT),
    CONCERN_UNKNOWN(Kind.BAD_INPUT),
    NAMES_THEMSELVES(Kind.BAD_INPUT),
    NOBODY_CHOSEN(Kind.BAD_INPUT),
    /** Argument: the user's name. */
    PERSON_NOT_NAMED(Kind.BAD_INPUT),
    OWN_DELEGATE(Kind.BAD_INPUT),
    /** Argument: the delegate's name. */
    DELEGATE_INACTIVE(Kind.BAD_INPUT),
    /** Argument: the new author's name. */
    AUTHOR_ALREADY(Kind.BAD_INPUT),
    /** Argument: as above. */
    AUTHOR_INACTIVE(Kind.BAD_INPUT),
    /** Argument: as above. */
    AUTHOR_MAY_NOT_VIEW(Kind.BAD_INPUT),
    /** The day by which an RFC is to be decided has passed. */
    DAY_OVER(Kind.BAD_INPUT),
    CLOSING_WITHOUT_NOTICE(Kind.BAD_INPUT),
    NO_STATUS_MACRO(Kind.BAD_INPUT),
    PERIOD_OVER(Kind.BAD_INPUT),
    PERIOD_BACKWARDS(Kind.BAD_INPUT),
    /** Argument: the most days it may have. */
    PERIOD_TOO_LONG(Kind.BAD_INPUT),
    /** Argument: the most that can be sorted by what was asked for. */
    TOO_MANY_TO_SORT(Kind.BAD_INPUT),
    WEBHOOK_ADDRESS(Kind.BAD_INPUT),
    /** Arguments: the least and the most characters it may have. */
    WEBHOOK_SECRET(Kind.BAD_INPUT),
    WEBHOOK_WITHOUT_EVENT(Kind.BAD_INPUT),
    /** Argument: the most that a space may have. */
    TOO_MANY_WEBHOOKS(Kind.BAD_INPUT),
    JSON_MALFORMED(Kind.BAD_INPUT),
    /** Argument: the most bytes it may have. */
    JSON_TOO_LONG(Kind.BAD_INPUT),
    FILE_NOT_UTF8(Kind.BAD_INPUT),
    /** Argument: the row that cannot be read. */
    CSV_MALFORMED(Kind.BAD_INPUT),
    /** Arguments: how many cells the row has, how many columns there are. */
    CELLS_DIFFER(Kind.BAD_INPUT),
    /** Argument: the most that a file may have. */
    TOO_MANY_ROWS(Kind.BAD_INPUT),
    /** Argument: the title of which there is no page in the space. */
    TITLE_UNKNOWN(Kind.BAD_INPUT),
    /** Argument: the key of a space that is not the one whose RFCs are asked for. */
    OTHER_SPACE(Kind.BAD_INPUT),
    /** Argument: the title of the page. */
    NO_RFC_YET(Kind.BAD_INPUT),
    /** Argument: the field. */
    NOT_PAST(Kind.BAD_INPUT),
    PAGE_UNREADABLE(Kind.BAD_INPUT),

    /** Argument: the status now. */
    NOT_OPEN(Kind.CONFLICT),
    NOT_PROPOSED(Kind.CONFLICT),
    /** Nothing is left to decide. Argument: the status now. */
    DECIDED_ON(Kind.CONFLICT),
    /** Arguments: the role's name, the names of the roles that it waits for. */
    STAGE_NOT_OPEN(Kind.CONFLICT),
    NOTHING_MISSING(Kind.CONFLICT),
    /** Argument: the status now. */
    NOT_IN_FORCE(Kind.CONFLICT),
    /** RFCs of the space are never due for review. */
    NO_REVIEW(Kind.CONFLICT),
    /** The space has none. */
    NO_COMMENT_PERIOD(Kind.CONFLICT),
    COMMENT_PERIOD_MISSING(Kind.CONFLICT),
    COMMENT_PERIOD_BEGUN(Kind.CONFLICT),
    COMMENT_PERIOD_NOT_OVER(Kind.CONFLICT),
    NOBODY_TO_ASK(Kind.CONFLICT),
    /** Argument: the user's name. */
    PERSON_DECIDED(Kind.CONFLICT),
    /** Argument: as above. */
    PERSON_NOT_AWAITED(Kind.CONFLICT),
    /** Argument: the group's name. */
    GROUP_NOT_AWAITED(Kind.CONFLICT),
    PAGE_CHANGED(Kind.CONFLICT),
    OLD_VERSION(Kind.CONFLICT),
    PAGE_SAVED(Kind.CONFLICT),
    /** Argument: the status now. */
    STATUS_CHANGED(Kind.CONFLICT),
    DECISION_CHANGED(Kind.CONFLICT),
    /** Argument: the name of the approver on whose behalf the user decided. */
    DECIDED_ALREADY(Kind.CONFLICT),
    /** Argument: the name of the other delegate. */
    DELEGATION_OVERLAPS(Kind.CONFLICT),
    /** Argument: the names of those who would decide for one another. */
    DELEGATION_CIRCLE(Kind.CONFLICT),
    NOTHING_TO_RESOLVE(Kind.CONFLICT),
    /** The decision wants no changes, or they are all resolved. */
    NO_CHANGES_REQUESTED(Kind.CONFLICT),
    /** Argument: the names of the roles for which the user may decide. */
    DECIDES_ON_IT(Kind.CONFLICT),
    /** Argument: the status now. */
    RFC_CLOSED(Kind.CONFLICT),
    /** Argument: the version. */
    NOTHING_TO_MARK_MINOR(Kind.CONFLICT),
    /** Argument: the version. */
    VERSION_NOT_ALONE(Kind.CONFLICT),
    /** Argument: the version. */
    ALREADY_MARKED_MINOR(Kind.CONFLICT),
    OBJECTED(Kind.CONFLICT),
    ALREADY_AN_RFC(Kind.CONFLICT),
    /** Argument: the number of the other RFC. */
    LINKED_ALREADY(Kind.CONFLICT),
    /** Arguments: the number of the RFC, the status that it has. */
    NOT_SUPERSEDABLE(Kind.CONFLICT),
    /** Arguments: the number of the RFC, the number of the one that supersedes it. */
    SUPERSEDED_ALREADY(Kind.CONFLICT),
    /** Argument: the numbers of those that would supersede one another. */
    SUPERSESSION_CIRCLE(Kind.CONFLICT),
    /** The page has labels that stand for different statuses; argument: the labels. */
    LABELS_DISAGREE(Kind.CONFLICT),
    /** A conversion cannot be undone, as somebody has decided on the RFC. */
    UNDO_DECIDED(Kind.CONFLICT),
    /** As above, as the page was saved since. */
    UNDO_EDITED(Kind.CONFLICT),
    /** As above, as something else happened to the RFC since. */
    UNDO_CHANGED(Kind.CONFLICT),
    /** As above, as the host no longer has the version before. */
    UNDO_VERSION_GONE(Kind.CONFLICT),
    /** The run is in a state in which that cannot be done. */
    RUN_STATE(Kind.CONFLICT),
    LOST_RACE(Kind.CONFLICT);

    /** What sort of refusal it is, for an answer over HTTP. */
    public enum Kind {
        NOT_FOUND,
        NOT_LOGGED_IN,
        NOT_ALLOWED,
        BAD_INPUT,
        CONFLICT
    }

    private final Kind kind;

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** @return for programs, as in "page-not-found" */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the key of its sentence, as in "rfc-desk.refusal.page-not-found" */
    public String key() {
        return "rfc-desk.refusal." + code();
    }
}
