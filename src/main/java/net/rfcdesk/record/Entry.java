package net.rfcdesk.record;

import java.time.Instant;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;

/**
 * One line of a page's record; never changed, never removed but with the page itself.
 *
 * @param sequence 1, 2, 3 … within the page; 0 as long as it is not stored
 * @param onBehalfOf the approver for whom a delegate acted, in DECIDED, WITHDRAWN and RESOLVED; else null
 * @param about number of the entry that it refers to, in WITHDRAWN, RESOLVED, MARKED_MINOR, OBJECTED, UNLINKED, and a STATUS_CHANGED that it
 *     brought about by itself; else null
 * @param role identity of the role, in DECIDED, WITHDRAWN, RESOLVED and ASSIGNED; else null
 * @param choice in DECIDED; else null
 * @param reason empty when none was given; in REGISTERED space and number, and on a line of its own the title; in COPIED, SUPERSEDED,
 *     SUPERSEDES and RELATED the page id of the other RFC and, on a line of its own, its space and number; in MOVED space and number that it had and, on a line of its own, that it has now; in
 *     RENAMED the old title and, on a line of its own, the new one; in SETTINGS_CHANGED JSON; in ASSIGNED what {@link Assignment#text()} says
 * @param from in STATUS_CHANGED and BYPASSED; else null
 * @param to in STATUS_CHANGED and BYPASSED; else null
 */
public record Entry(
        int sequence,
        EntryKind kind,
        Actor actor,
        Actor onBehalfOf,
        Instant at,
        int pageVersion,
        String fingerprint,
        Integer about,
        String role,
        Choice choice,
        String reason,
        Status from,
        Status to) {

    /** Something that happened to the page itself. */
    public static Entry of(EntryKind kind, AuditStamp stamp) {
        return draft(kind, stamp, null, null, null, "", null, null);
    }

    public static Entry registered(AuditStamp stamp, RfcRef place, String title) {
        return draft(EntryKind.REGISTERED, stamp, null, null, null, place.text() + "\n" + title, null, null);
    }

    public static Entry decided(AuditStamp stamp, String role, Choice choice, String reason) {
        return draft(EntryKind.DECIDED, stamp, null, role, choice, reason, null, null);
    }

    public static Entry withdrawn(AuditStamp stamp, Decision decision) {
        return draft(EntryKind.WITHDRAWN, stamp, decision.entry(), decision.role(), null, "", null, null);
    }

    /** What a decision asked for is settled. */
    public static Entry resolved(AuditStamp stamp, Decision decision) {
        return draft(EntryKind.RESOLVED, stamp, decision.entry(), decision.role(), null, "", null, null);
    }

    public static Entry minor(AuditStamp stamp, Edit edit, String reason) {
        return draft(EntryKind.MARKED_MINOR, stamp, edit.entry(), null, null, reason, null, null);
    }

    public static Entry objected(AuditStamp stamp, MinorEdit minorEdit) {
        return draft(EntryKind.OBJECTED, stamp, minorEdit.entry(), null, null, "", null, null);
    }

    public static Entry assigned(AuditStamp stamp, String role, Assignment assignment) {
        return draft(EntryKind.ASSIGNED, stamp, null, role, null, assignment.text(), null, null);
    }

    public static Entry statusChanged(AuditStamp stamp, Status from, Status to, String reason) {
        return draft(EntryKind.STATUS_CHANGED, stamp, null, null, null, reason, from, to);
    }

    /** @param cause the entry that brought the change about by itself */
    public static Entry statusChanged(AuditStamp stamp, Status from, Status to, Entry cause) {
        return draft(EntryKind.STATUS_CHANGED, stamp, cause.sequence, null, null, "", from, to);
    }

    /** Acceptance in spite of missing approvals. */
    public static Entry bypassed(AuditStamp stamp, Status from, String reason) {
        return draft(EntryKind.BYPASSED, stamp, null, null, null, reason, from, Status.ACCEPTED);
    }

    public static Entry renamed(AuditStamp stamp, String oldTitle, String newTitle) {
        return draft(EntryKind.RENAMED, stamp, null, null, null, oldTitle + "\n" + newTitle, null, null);
    }

    public static Entry moved(AuditStamp stamp, RfcRef from, RfcRef to) {
        return draft(EntryKind.MOVED, stamp, null, null, null, from.text() + "\n" + to.text(), null, null);
    }

    /** @param place where that other RFC is to be found */
    public static Entry linked(AuditStamp stamp, Relation relation, long otherPageId, RfcRef place) {
        String other = otherPageId + "\n" + place.text();
        return draft(RelatedRfc.kind(relation), stamp, null, null, null, other, null, null);
    }

    public static Entry unlinked(AuditStamp stamp, RelatedRfc reference) {
        return draft(EntryKind.UNLINKED, stamp, reference.entry(), null, null, "", null, null);
    }

    /** @param settings all of them, as JSON */
    public static Entry settingsChanged(Actor actor, Instant at, String settings) {
        return draft(
                EntryKind.SETTINGS_CHANGED, new AuditStamp(actor, at, 0, "-"), null, null, null, settings, null, null);
    }

    public Entry numbered(int number) {
        return copy(number, onBehalfOf);
    }

    /** @param approver null for whoever acts for himself */
    public Entry onBehalfOf(Actor approver) {
        return copy(sequence, approver);
    }

    String firstLine() {
        return reason.lines().findFirst().orElse("");
    }

    /** @return the last line of the reason, which tells how it is now */
    String lastLine() {
        return reason.substring(reason.lastIndexOf('\n') + 1);
    }

    /** @return user key of the approver whose decision it is */
    String approver() {
        return onBehalfOf == null ? actor.key() : onBehalfOf.key();
    }

    Decision decision() {
        return new Decision(
                sequence, role, approver(), actor.key(), choice, reason, at, pageVersion, fingerprint, false);
    }

    Edit editAfter(Entry before) {
        boolean alone = pageVersion == before.pageVersion + 1;
        return new Edit(sequence, pageVersion, before.fingerprint, fingerprint, alone, actor.key(), at);
    }

    Bypass bypass() {
        return new Bypass(actor.key(), reason, at, pageVersion, fingerprint);
    }

    Transition transition(Cause cause) {
        return new Transition(from, to, actor.key(), reason, at, pageVersion, cause, kind == EntryKind.BYPASSED);
    }

    private Entry copy(int number, Actor approver) {
        return new Entry(
                number, kind, actor, approver, at, pageVersion, fingerprint, about, role, choice, reason, from, to);
    }

    private static Entry draft(
            EntryKind kind,
            AuditStamp stamp,
            Integer about,
            String role,
            Choice choice,
            String reason,
            Status from,
            Status to) {
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
                from,
                to);
    }
}
