package net.rfcdesk.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.ApprovalRequest;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.ResolvedFor;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * One line of a page's record; never changed, never removed but with the page itself.
 *
 * @param sequence 1, 2, 3 … within the page; 0 as long as it is not stored
 * @param onBehalfOf the approver for whom a delegate acted, in DECIDED, WITHDRAWN, CONCERN_RAISED and RESOLVED, or an
 *     administrator in RESOLVED_FOR; else none
 * @param about number of the entry that it refers to, in WITHDRAWN, CONCERN_RAISED, RESOLVED, RESOLVED_FOR, ANSWERED, MARKED_MINOR, OBJECTED,
 *     UNLINKED, COMMENT_PERIOD_STOPPED, CLOSING_STOPPED, and a COMMENT_PERIOD_STARTED, STATUS_CHANGED, ACCEPTED or BYPASSED that it brought about by itself; else none
 * @param role identity of the role, in DECIDED, WITHDRAWN, CONCERN_RAISED, RESOLVED, RESOLVED_FOR, ANSWERED, ASSIGNED and ROLE_LEFT; else
 *     none, and none where they concern somebody who does not decide
 * @param choice in DECIDED; else none
 * @param reason what a person wrote; empty when nothing
 * @param detail what the program notes, as its kind has it; none for other kinds, and when what is stored cannot be read
 * @param from in STATUS_CHANGED, ACCEPTED and BYPASSED; else none
 * @param to in STATUS_CHANGED, ACCEPTED and BYPASSED, and in a REGISTERED that is a draft; else none
 */
public record Entry(
        int sequence,
        EntryKind kind,
        Actor actor,
        @Nullable Actor onBehalfOf,
        Instant at,
        int pageVersion,
        String fingerprint,
        @Nullable Integer about,
        @Nullable String role,
        @Nullable Choice choice,
        String reason,
        @Nullable Detail detail,
        @Nullable Status from,
        @Nullable Status to) {

    /** Something that happened to the page itself. */
    public static Entry of(EntryKind kind, AuditStamp stamp) {
        return draft(kind, stamp, null, null, null, "", null, null);
    }

    /** @param roles that its page asks for, which stand for the whole page */
    public static Entry registered(AuditStamp stamp, RfcRef rfc, String title, List<Role> roles) {
        return registered(stamp, rfc, title, roles, Map.of());
    }

    /** @param roles that its page asks for. @param sections that they name, as {@link Detail#sections()} */
    public static Entry registered(
            AuditStamp stamp, RfcRef rfc, String title, List<Role> roles, Map<String, String> sections) {
        return noted(EntryKind.REGISTERED, stamp, null, new Detail.Registered(rfc, title, roles, sections));
    }

    /** @param sections of the text that the entry is about, as {@link Detail#sections()}. @return the same when there are none */
    public Entry with(Map<String, String> sections) {
        return sections.isEmpty() ? this : copy(sequence, onBehalfOf, new Detail.Sections(sections));
    }

    /** @return this registration, of an RFC that begins with that status; proposed goes without saying */
    public Entry as(Status begun) {
        return begun == Status.PROPOSED
                ? this
                : draft(kind, new AuditStamp(actor, at, pageVersion, fingerprint), null, null, null, "", null, begun)
                        .copy(sequence, null, detail);
    }

    /** @param note what the person wrote who asks; empty when nothing */
    public static Entry approvalRequested(AuditStamp stamp, List<RequestedRole> roles, String note) {
        return draft(EntryKind.APPROVAL_REQUESTED, stamp, null, null, null, note, null, null)
                .copy(0, null, new Detail.ApprovalRequested(roles));
    }

    public static Entry decided(AuditStamp stamp, String role, Choice choice, String reason) {
        return draft(EntryKind.DECIDED, stamp, null, role, choice, reason, null, null);
    }

    public static Entry withdrawn(AuditStamp stamp, Decision decision) {
        return draft(EntryKind.WITHDRAWN, stamp, decision.entry(), decision.role(), null, "", null, null);
    }

    /** @param decision that requests changes. @param text what is to be changed as well */
    public static Entry concernRaised(AuditStamp stamp, Decision decision, String text) {
        return draft(EntryKind.CONCERN_RAISED, stamp, decision.entry(), decision.role(), null, text, null, null);
    }

    /** @param text what is to be changed, for somebody who does not decide */
    public static Entry concernRaised(AuditStamp stamp, String text) {
        return draft(EntryKind.CONCERN_RAISED, stamp, null, null, null, text, null, null);
    }

    /** @param role identity of the one for which the request was made; none for a concern of somebody who does not decide */
    public static Entry resolved(AuditStamp stamp, @Nullable String role, Request request) {
        return draft(EntryKind.RESOLVED, stamp, request.entry(), role, null, "", null, null);
    }

    /** A request of that decision is resolved by an administrator instead of the approver. */
    public static Entry resolvedFor(
            AuditStamp stamp, Decision decision, Request request, Actor approver, Inability inability, String reason) {
        return draft(EntryKind.RESOLVED_FOR, stamp, request.entry(), decision.role(), null, reason, null, null)
                .copy(0, approver, new Detail.ResolvedFor(inability));
    }

    /** @param role as above. @param text what somebody says to the request */
    public static Entry answered(AuditStamp stamp, @Nullable String role, Request request, String text) {
        return draft(EntryKind.ANSWERED, stamp, request.entry(), role, null, text, null, null);
    }

    public static Entry minor(AuditStamp stamp, Edit edit, String reason) {
        return draft(EntryKind.MARKED_MINOR, stamp, edit.entry(), null, null, reason, null, null);
    }

    public static Entry objected(AuditStamp stamp, MinorEdit minorEdit) {
        return draft(EntryKind.OBJECTED, stamp, minorEdit.entry(), null, null, "", null, null);
    }

    public static Entry assigned(AuditStamp stamp, String role, Detail.Assigned assigned) {
        return noted(EntryKind.ASSIGNED, stamp, role, assigned);
    }

    public static Entry decideByChanged(AuditStamp stamp, @Nullable LocalDate from, @Nullable LocalDate to) {
        return noted(EntryKind.DECIDE_BY_CHANGED, stamp, null, new Detail.DecideByChanged(from, to));
    }

    /** @param from months before; none where those of the space counted. @param to since */
    public static Entry reviewMonthsChanged(AuditStamp stamp, @Nullable Integer from, @Nullable Integer to) {
        return noted(EntryKind.REVIEW_MONTHS_CHANGED, stamp, null, new Detail.ReviewMonthsChanged(from, to));
    }

    /** @param from user key of the author before; none when nobody was logged in. @param to of the new one */
    public static Entry authorChanged(AuditStamp stamp, @Nullable String from, String to, String reason) {
        return draft(EntryKind.AUTHOR_CHANGED, stamp, null, null, null, reason, null, null)
                .copy(0, null, new Detail.AuthorChanged(from == null ? "" : from, to));
    }

    /** @param role identity of the role */
    public static Entry roleLeft(AuditStamp stamp, String role, String reason) {
        return draft(EntryKind.ROLE_LEFT, stamp, null, role, null, reason, null, null);
    }

    /**
     * @param until the first moment at which it is over
     * @param cause the decision that brought it about; none when somebody chose it
     */
    public static Entry commentPeriodStarted(AuditStamp stamp, Instant until, @Nullable Entry cause) {
        Integer about = cause == null ? null : cause.sequence;
        return draft(EntryKind.COMMENT_PERIOD_STARTED, stamp, about, null, null, "", null, null)
                .copy(0, null, new Detail.CommentPeriodStarted(until));
    }

    public static Entry commentPeriodStopped(AuditStamp stamp, CommentPeriod period) {
        return draft(EntryKind.COMMENT_PERIOD_STOPPED, stamp, period.entry(), null, null, "", null, null);
    }

    /** @param until the first moment at which it can be rejected */
    public static Entry closingAnnounced(AuditStamp stamp, Instant until) {
        return noted(EntryKind.CLOSING_ANNOUNCED, stamp, null, new Detail.ClosingAnnounced(until));
    }

    public static Entry closingStopped(AuditStamp stamp, Closing closing) {
        return draft(EntryKind.CLOSING_STOPPED, stamp, closing.entry(), null, null, "", null, null);
    }

    /** Nothing has happened since its author was told. */
    public static Entry rejectedAfter(AuditStamp stamp, Closing closing) {
        return draft(
                EntryKind.STATUS_CHANGED, stamp, closing.entry(), null, null, "", Status.PROPOSED, Status.REJECTED);
    }

    public static Entry statusChanged(AuditStamp stamp, Status from, Status to, String reason) {
        return draft(EntryKind.ofChangeTo(to), stamp, null, null, null, reason, from, to);
    }

    /** @param cause the entry that brought the change about by itself */
    public static Entry statusChanged(AuditStamp stamp, Status from, Status to, Entry cause) {
        return draft(EntryKind.ofChangeTo(to), stamp, cause.sequence, null, null, "", from, to);
    }

    /** Its end brought that about by itself. */
    public static Entry acceptedAfter(AuditStamp stamp, CommentPeriod period) {
        return draft(EntryKind.ACCEPTED, stamp, period.entry(), null, null, "", Status.PROPOSED, Status.ACCEPTED);
    }

    /** Acceptance without all approvals. */
    public static Entry bypassed(AuditStamp stamp, Status from, String reason) {
        return draft(EntryKind.BYPASSED, stamp, null, null, null, reason, from, Status.ACCEPTED);
    }

    public static Entry statusImported(AuditStamp stamp, Detail.StatusImported imported) {
        return noted(EntryKind.STATUS_IMPORTED, stamp, null, imported);
    }

    /** Acceptance without all approvals. @param cause the import that brought it about */
    public static Entry bypassed(AuditStamp stamp, Status from, Entry cause) {
        return draft(EntryKind.BYPASSED, stamp, cause.sequence, null, null, "", from, Status.ACCEPTED);
    }

    public static Entry renamed(AuditStamp stamp, String oldTitle, String newTitle) {
        return noted(EntryKind.RENAMED, stamp, null, new Detail.Renamed(oldTitle, newTitle));
    }

    public static Entry moved(AuditStamp stamp, RfcRef from, RfcRef to) {
        return noted(EntryKind.MOVED, stamp, null, new Detail.Moved(from, to));
    }

    /** @param other space and number that the other RFC has now */
    public static Entry linked(AuditStamp stamp, Relation relation, long otherPageId, RfcRef other) {
        return noted(RelatedRfc.kind(relation), stamp, null, new Detail.Related(otherPageId, other));
    }

    public static Entry unlinked(AuditStamp stamp, RelatedRfc reference) {
        return draft(EntryKind.UNLINKED, stamp, reference.entry(), null, null, "", null, null);
    }

    /** @param comment what the person wrote who decided; empty when nothing */
    public static Entry historicDecision(AuditStamp stamp, Detail.HistoricDecision decision, String comment) {
        return draft(EntryKind.HISTORIC_DECISION, stamp, null, null, null, comment, null, null)
                .copy(0, null, decision);
    }

    /** @param settings all of them */
    public static Entry settingsChanged(Actor actor, Instant at, SpaceSettings settings) {
        return noted(EntryKind.SETTINGS_CHANGED, actor, at, new Detail.SettingsChanged(settings));
    }

    /** @param standards all of them */
    public static Entry siteSettingsChanged(Actor actor, Instant at, SiteStandards standards) {
        return noted(EntryKind.SITE_SETTINGS_CHANGED, actor, at, new Detail.SiteSettingsChanged(standards));
    }

    /** @param webhook as it is now, or was when it was removed */
    public static Entry webhookChanged(Actor actor, Instant at, Detail.WebhookChanged.What what, Webhook webhook) {
        return noted(EntryKind.WEBHOOK_CHANGED, actor, at, Detail.WebhookChanged.of(what, webhook));
    }

    public Entry numbered(int number) {
        return copy(number, onBehalfOf, detail);
    }

    /** @param approver none when the actor decides for themselves */
    public Entry onBehalfOf(@Nullable Actor approver) {
        return copy(sequence, approver, detail);
    }

    /** @return this change of the status, under these roles; the same when it accepts nothing */
    public Entry under(Supplier<AcceptanceBasis> acceptance) {
        return to == Status.ACCEPTED ? copy(sequence, onBehalfOf, new Detail.Accepted(acceptance.get())) : this;
    }

    /** @return what the program notes; empty when it is not of that type */
    public <D extends Detail> Optional<D> detail(Class<D> type) {
        return Optional.ofNullable(detail).filter(type::isInstance).map(type::cast);
    }

    /** @return whether it has what an entry of its kind has to say; else somebody changed what was stored */
    public boolean isComplete() {
        boolean noted = kind.detail()
                .map(type -> type.isInstance(detail) || detail == null && type == Detail.Sections.class)
                .orElse(detail == null);
        return noted
                && switch (kind) {
                    case DECIDED -> role != null && choice != null;
                    case STATUS_CHANGED, ACCEPTED, BYPASSED -> from != null && to != null;
                    case WITHDRAWN, RESOLVED_FOR, ASSIGNED, ROLE_LEFT -> role != null;
                    case RESOLVED, ANSWERED, COMMENT_PERIOD_STOPPED, CLOSING_STOPPED -> about != null;
                    default -> true;
                };
    }

    /** @return user key of the person on whose behalf it was made, else of its actor; only for kinds that somebody who is logged in makes */
    public String approver() {
        return Objects.requireNonNull(onBehalfOf == null ? actor.key() : onBehalfOf.key());
    }

    boolean isAbout(int entry) {
        return about != null && about == entry;
    }

    Decision decision() {
        return new Decision(
                        sequence,
                        Objects.requireNonNull(role),
                        approver(),
                        Objects.requireNonNull(actor.key()),
                        Objects.requireNonNull(choice),
                        reason,
                        at,
                        pageVersion,
                        fingerprint)
                .about(detail(Detail.Sections.class)
                        .map(each -> List.copyOf(each.sections().keySet()))
                        .orElse(List.of()));
    }

    /** @return what it tells of the sections of its text */
    Map<String, String> sections() {
        return detail == null ? Map.of() : detail.sections();
    }

    Request request() {
        return new Request(sequence, Objects.requireNonNull(actor.key()), reason, at);
    }

    /** @return whom it asks for their decisions; none when it is of another kind, or unreadable */
    Optional<ApprovalRequest> approvalRequest() {
        return detail(Detail.ApprovalRequested.class)
                .map(asked -> new ApprovalRequest(
                        sequence, Objects.requireNonNull(actor.key()), at, reason, fingerprint, asked.roles()));
    }

    Answer answer() {
        return new Answer(sequence, Objects.requireNonNull(actor.key()), reason, at);
    }

    ResolvedFor resolvedFor() {
        Inability inability = detail(Detail.ResolvedFor.class)
                .map(Detail.ResolvedFor::inability)
                .orElse(Inability.UNKNOWN);
        return new ResolvedFor(Objects.requireNonNull(actor.key()), inability, reason, at);
    }

    Departure departure() {
        return new Departure(approver(), reason, at);
    }

    Edit editAfter(Entry before) {
        boolean alone = pageVersion == before.pageVersion + 1;
        return new Edit(sequence, pageVersion, before.fingerprint, fingerprint, alone, actor.key(), at);
    }

    /** @return empty when it begins none, or is unreadable */
    Optional<CommentPeriod> commentPeriod() {
        return detail(Detail.CommentPeriodStarted.class)
                .map(begun -> new CommentPeriod(sequence, at, begun.until(), fingerprint));
    }

    /** @return empty when it announces none, or is unreadable */
    Optional<Closing> closing() {
        return detail(Detail.ClosingAnnounced.class).map(announced -> new Closing(sequence, at, announced.until()));
    }

    Bypass bypass() {
        return new Bypass(actor.key(), reason, at, pageVersion, fingerprint);
    }

    Transition transition(@Nullable Cause cause) {
        return new Transition(
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                actor.key(),
                reason,
                at,
                pageVersion,
                cause,
                kind == EntryKind.BYPASSED);
    }

    private Entry copy(int number, @Nullable Actor approver, @Nullable Detail noted) {
        return new Entry(
                number,
                kind,
                actor,
                approver,
                at,
                pageVersion,
                fingerprint,
                about,
                role,
                choice,
                reason,
                noted,
                from,
                to);
    }

    /** About no page, but a space or the site. */
    private static Entry noted(EntryKind kind, Actor actor, Instant at, Detail detail) {
        return noted(kind, new AuditStamp(actor, at, 0, "-"), null, detail);
    }

    private static Entry noted(EntryKind kind, AuditStamp stamp, @Nullable String role, Detail detail) {
        Entry draft = draft(kind, stamp, null, role, null, "", null, null);
        return draft.copy(draft.sequence, null, detail);
    }

    private static Entry draft(
            EntryKind kind,
            AuditStamp stamp,
            @Nullable Integer about,
            @Nullable String role,
            @Nullable Choice choice,
            String reason,
            @Nullable Status from,
            @Nullable Status to) {
        return new Entry(
                0,
                kind,
                stamp.actor(),
                null,
                stamp.at(),
                stamp.pageVersion(),
                stamp.fingerprint(),
                about,
                role,
                choice,
                reason,
                null,
                from,
                to);
    }
}
