package net.rfcdesk.record;

import java.time.Instant;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.rfc.Status;

/**
 * One line of a page's record; never changed, never removed but with the page itself.
 *
 * @param sequence 1, 2, 3 … within the page; 0 as long as it is not stored
 * @param role identity of the role, in DECIDED, WITHDRAWN, LIFTED and ASSIGNED; else null
 * @param choice in DECIDED; else null
 * @param reason empty when none was given; in MOVED the number that it had; in ASSIGNED what {@link Assignment#text()} says
 * @param from in STATUS_CHANGED and BYPASSED; else null
 * @param to in STATUS_CHANGED and BYPASSED; else null
 */
public record Entry(
        int sequence,
        Kind kind,
        Actor actor,
        Instant at,
        int pageVersion,
        String fingerprint,
        String role,
        Choice choice,
        String reason,
        Status from,
        Status to) {

    /** Something that happened to the page itself. */
    public static Entry of(Kind kind, Moment moment) {
        return draft(kind, moment, null, null, "", null, null);
    }

    public static Entry decided(Moment moment, String role, Choice choice, String reason) {
        return draft(Kind.DECIDED, moment, role, choice, reason, null, null);
    }

    public static Entry withdrawn(Moment moment, String role) {
        return draft(Kind.WITHDRAWN, moment, role, null, "", null, null);
    }

    /** What a decision asked for is settled. */
    public static Entry lifted(Moment moment, String role) {
        return draft(Kind.LIFTED, moment, role, null, "", null, null);
    }

    public static Entry assigned(Moment moment, String role, Assignment assignment) {
        return draft(Kind.ASSIGNED, moment, role, null, assignment.text(), null, null);
    }

    public static Entry statusChanged(Moment moment, Status from, Status to, String reason) {
        return draft(Kind.STATUS_CHANGED, moment, null, null, reason, from, to);
    }

    /** Acceptance in spite of missing approvals. */
    public static Entry bypassed(Moment moment, Status from, String reason) {
        return draft(Kind.BYPASSED, moment, null, null, reason, from, Status.ACCEPTED);
    }

    public static Entry moved(Moment moment, String oldNumber) {
        return draft(Kind.MOVED, moment, null, null, oldNumber, null, null);
    }

    public Entry numbered(int number) {
        return new Entry(number, kind, actor, at, pageVersion, fingerprint, role, choice, reason, from, to);
    }

    Decision decision() {
        return new Decision(sequence, role, actor.key(), choice, reason, at, pageVersion, fingerprint);
    }

    Edit edit() {
        return new Edit(sequence, pageVersion, fingerprint, actor.key(), at);
    }

    Bypass bypass() {
        return new Bypass(actor.key(), reason, at, pageVersion, fingerprint);
    }

    private static Entry draft(
            Kind kind, Moment moment, String role, Choice choice, String reason, Status from, Status to) {
        return new Entry(
                0,
                kind,
                moment.actor(),
                moment.at(),
                moment.pageVersion(),
                moment.fingerprint(),
                role,
                choice,
                reason,
                from,
                to);
    }
}
