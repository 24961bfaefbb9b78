package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as programs get it.
 *
 * @param coAuthors who changed the content besides the author since another text was accepted
 * @param decidedAt when it was accepted or rejected; null while it is open
 * @param decideBy the last day on which it is to be decided; null when the page names none
 * @param overdue whether it should have been decided before the requester's today
 * @param reviewOn the first day on which it is due for review; null when it never is
 * @param dueForReview whether that day has come where the requester is
 * @param reviewMonths of its own after which it is due for review, 0 for never; null where those of its space count
 * @param outdated whether it was accepted with a text, or with approvals, that it no longer has
 * @param acceptedVersion of the page that was accepted last; null when the RFC is not accepted
 * @param loosened whether roles asked for less than they once did when it was accepted
 * @param loosenings the roles that did so then, or do now; oldest first
 * @param transition by which it came to its status; null when it has had no other
 * @param bypass by which it was accepted without all approvals; null when it was not
 * @param commentPeriod that runs, or is over; null when there is none
 * @param closing that it is rejected unless something happens; null when that is not so
 * @param concerns of people who do not decide, oldest first
 * @param links with other RFCs, in the order in which they were made
 * @param last of those that supersede it one after the other; null when only one does, or none
 * @param statuses that the requester may set now
 * @param mayBypass whether the requester may accept it without all approvals
 * @param mayBeginCommentPeriod whether the requester may begin its comment period
 * @param mayConfirm whether the requester may say that it still holds
 * @param mayAssign whether the requester may say who is asked
 * @param mayChangeDecideBy whether the requester may say by when it is to be decided
 * @param mayChangeReviewMonths whether the requester may say after how many months it is due for review
 * @param mayAsk whether the requester may ask people for their decisions
 * @param mayRaiseConcern whether the requester, who does not decide, may raise a concern
 * @param mayHandOver whether the requester may make somebody else the author
 * @param mayMarkMinor versions that outdate decisions and that the requester may mark as minor edits
 * @param fragments HTML of the page's macros; left out unless it was asked for
 */
record RfcJson(
        long pageId,
        String spaceKey,
        String number,
        String title,
        String url,
        @Nullable PersonJson author,
        List<CoAuthorJson> coAuthors,
        String status,
        String openedAt,
        @Nullable String decidedAt,
        String updatedAt,
        @Nullable String decideBy,
        boolean overdue,
        @Nullable String reviewOn,
        boolean dueForReview,
        @Nullable Integer reviewMonths,
        boolean outdated,
        @Nullable Integer acceptedVersion,
        boolean loosened,
        List<LooseningJson> loosenings,
        int pageVersion,
        long revision,
        ProgressJson progress,
        @Nullable TransitionJson transition,
        @Nullable BypassJson bypass,
        @Nullable CommentPeriodJson commentPeriod,
        @Nullable ClosingJson closing,
        List<RoleJson> roles,
        List<RequestJson> concerns,
        List<MinorEditJson> minorEdits,
        List<LinkJson> links,
        @Nullable LinkJson last,
        List<String> statuses,
        boolean mayBypass,
        boolean mayBeginCommentPeriod,
        boolean mayConfirm,
        boolean mayAssign,
        boolean mayChangeDecideBy,
        boolean mayChangeReviewMonths,
        boolean mayHandOver,
        boolean mayAsk,
        boolean mayRaiseConcern,
        List<Integer> mayMarkMinor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FragmentsJson fragments) {

    /** @param name full name; null when the user is gone */
    record PersonJson(String key, @Nullable String name) {}

    /**
     * @param told when its author was told
     * @param until the first moment at which it can be rejected
     */
    record ClosingJson(String told, String until) {}

    /** @param until the first moment at which it is over */
    record CommentPeriodJson(String from, String until) {}

    /** @param versions of the page that they saved */
    record CoAuthorJson(PersonJson user, List<Integer> versions) {}

    /**
     * @param people who approve; null when no number of them is required
     * @param minimum of people who must approve; 0 for none
     * @param complete whether no role and nobody is left to wait for
     */
    record ProgressJson(int met, int roles, @Nullable Integer people, int minimum, boolean complete) {}

    /** @param cause what brought it about by itself; null when somebody chose it */
    record TransitionJson(
            String from,
            @Nullable PersonJson user,
            String reason,
            String at,
            int pageVersion,
            @Nullable String cause) {}

    /**
     * @param user who saved the change; null when nobody knows
     * @param removed whether the page no longer has the role
     * @param left whether the user took themselves off the role
     */
    record LooseningJson(
            String role,
            boolean removed,
            boolean left,
            int pageVersion,
            @Nullable PersonJson user,
            String at) {}

    record BypassJson(@Nullable PersonJson user, String reason, String at, int pageVersion) {}

    /**
     * @param quorum as the page has it: any, all, majority, all-but-1 or a number
     * @param waitsFor names of the roles of earlier stages that are not met; until then nobody can decide
     * @param stage 0 when the page has something else for it
     * @param kind approves, consulted, informed; unknown when the page has something else
     * @param required whether the space requires it of every RFC
     * @param needed null when the page does not say how many, or needs none
     * @param state what it amounts to, as the page shows it
     * @param blocked whether the role cannot be met as things stand
     * @param problems what is wrong with it
     * @param awaited whom it waits for
     * @param departures who took themselves off it, though the page still names them; oldest first
     * @param mayLeave whether the requester may take themselves off it
     * @param mayDecide whether the requester may
     * @param whyNot null when they may
     * @param mayDecideFor the others for whom they may, as their delegate
     */
    record RoleJson(
            String id,
            String name,
            List<PersonJson> users,
            List<String> groups,
            String quorum,
            int stage,
            String kind,
            List<String> sections,
            boolean required,
            List<String> waitsFor,
            int approvals,
            @Nullable Integer needed,
            String state,
            boolean met,
            boolean blocked,
            List<ProblemJson> problems,
            List<DecisionJson> decisions,
            AwaitedJson awaited,
            List<DepartureJson> departures,
            boolean mayLeave,
            boolean mayDecide,
            @Nullable String whyNot,
            List<PersonJson> mayDecideFor) {}

    record AwaitedJson(List<AwaitedPersonJson> people, List<AwaitedGroupJson> groups) {}

    /**
     * @param delegate who decides for them now; null when nobody does
     * @param decided whether they have decided, on a text that has changed since
     * @param asked how they were asked last; null when nobody has asked since they decided, or ever
     */
    record AwaitedPersonJson(
            PersonJson user,
            @Nullable PersonJson delegate,
            boolean decided,
            @Nullable AskedJson asked) {}

    /** @param asked null when nobody has asked its members */
    record AwaitedGroupJson(String name, @Nullable AskedJson asked) {}

    /** @param again whether the text had changed by then since they were asked before, or decided */
    record AskedJson(PersonJson by, String at, String note, boolean again) {}

    record DepartureJson(PersonJson user, String reason, String at) {}

    /** @param code for programs; stable */
    record ProblemJson(String code, String message) {}

    /**
     * @param user whose decision it is
     * @param by who made it: the same, or a delegate
     * @param resolved whether it asks for something, and all of that is resolved
     * @param validity whether it counts, and if not, why
     * @param changedBy the save that changed the text; null when none did, or it is unknown
     * @param carriedOverBy entries of the minor edits by which it counts for the text now; none when it needs none
     * @param requests what it asks for, oldest first
     */
    record DecisionJson(
            int entry,
            PersonJson user,
            PersonJson by,
            String choice,
            String reason,
            String at,
            int pageVersion,
            List<String> sections,
            boolean resolved,
            String validity,
            @Nullable EditJson changedBy,
            List<Integer> carriedOverBy,
            List<RequestJson> requests) {}

    /**
     * Something that a decision asks for, or somebody who does not decide.
     *
     * @param by who wrote it
     * @param answers oldest first
     * @param resolvedFor how an administrator of the space resolved it instead of its approver; null when nobody did
     */
    record RequestJson(
            int entry,
            PersonJson by,
            String reason,
            String at,
            boolean resolved,
            List<AnswerJson> answers,
            @Nullable ResolvedForJson resolvedFor) {}

    /** @param because why the approver could not: unknown, inactive or may-not-view */
    record ResolvedForJson(PersonJson user, String because, String reason, String at) {}

    /** What somebody said to a request. */
    record AnswerJson(int entry, PersonJson user, String reason, String at) {}

    /**
     * @param pageVersion that is marked as a minor edit
     * @param user who saved that version and marked it
     * @param objection null as long as nobody objects
     * @param mayObject whether the requester may
     */
    record MinorEditJson(
            int entry,
            int pageVersion,
            @Nullable PersonJson user,
            String reason,
            String at,
            @Nullable ObjectionJson objection,
            boolean mayObject) {}

    /**
     * @param entry of the record that tells of it
     * @param spaceKey and number as they are now, or were when the link was made if the RFC cannot be seen
     * @param pageId null, as title, url and status, when its page is gone or the requester may not view it
     * @param mayRemove whether the requester may take the link back
     */
    record LinkJson(
            int entry,
            String relation,
            String spaceKey,
            String number,
            @Nullable Long pageId,
            @Nullable String title,
            @Nullable String url,
            @Nullable String status,
            boolean mayRemove) {}

    record ObjectionJson(PersonJson user, String at) {}

    /** @param user null when nobody was logged in */
    record EditJson(int pageVersion, @Nullable PersonJson user, String at) {}
}
