package net.rfcdesk.page;

import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Moment;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;

/** Changes the status of an RFC when a save ends what was accepted, or restores it. */
final class StatusAfterSave {

    private StatusAfterSave() {}

    /**
     * @param locked with a save that was just recorded
     * @param moment when, and with the text that the page has now
     */
    static void follow(LockedRfc locked, Moment moment, Membership membership) {
        Status now = locked.stored().rfc().status();
        boolean accepted = locked.history().isAccepted(moment.fingerprint());
        if (StatusRules.isReopenedByItself(locked.settings(), now, accepted)) {
            change(locked, moment, Status.PROPOSED);
        } else if (isAcceptedAgain(locked, membership)) {
            change(locked, moment, Status.ACCEPTED);
        }
    }

    /** Whether what was accepted is there again, and nothing else happened to the status since it was proposed again by itself. */
    static boolean isAcceptedAgain(LockedRfc locked, Membership membership) {
        History history = locked.history();
        Rfc rfc = locked.stored().rfc();
        Progress progress = Progress.of(history.weigh(rfc, locked.stored().roles(), locked.settings(), membership));
        return StatusRules.isAcceptedAgainByItself(
                history.reopening().orElse(null), history.isRestored(rfc.fingerprint()), progress);
    }

    private static void change(LockedRfc locked, Moment moment, Status to) {
        Entry save = locked.history().last(Kind.EDITED).orElseThrow();
        locked.write(Entry.statusChanged(moment, locked.stored().rfc().status(), to, save));
    }
}
