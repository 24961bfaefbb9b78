package net.rfcdesk.page;

import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;

/** Changes the status of an RFC by hand. */
public final class Statuses {

    private final Turns turns;

    public Statuses(Turns turns) {
        this.turns = turns;
    }

    /**
     * @param from the status that the user was looking at
     * @param reason may be null unless the new status needs one
     * @throws Refused saying why not
     */
    public RfcPage change(long pageId, Status from, Status to, String reason) {
        return turns.take(pageId, turn -> {
            StatusRules.cannotChange(turn.asker(), turn.mayEdit()).ifPresent(Refusal::raise);
            requireStatus(turn.rfc().status(), from);
            from.requireNext(to);
            StatusRules.cannotBecome(to, turn.progress()).ifPresent(Refusal::raise);
            turn.become(to, Words.checked(reason, to.needsReason()));
        });
    }

    /**
     * Accepts an RFC in spite of missing approvals.
     *
     * @param seenPageVersion the version that the user was looking at; a newer one of the same substance is accepted as well
     * @throws Refused saying why not
     */
    public RfcPage bypass(long pageId, int seenPageVersion, String reason) {
        return turns.take(pageId, turn -> {
            StatusRules.cannotBypass(turn.asker(), turn.mayBypass(), turn.rfc().status(), turn.progress())
                    .ifPresent(Refusal::raise);
            turn.requireSubstanceOf(seenPageVersion);
            turn.bypass(Words.checked(reason, true));
        });
    }

    private static void requireStatus(Status now, Status seen) {
        if (now != seen) {
            throw Refusal.of(Reason.STATUS_CHANGED, now).exception();
        }
    }
}
