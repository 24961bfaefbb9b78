package net.rfcdesk.lifecycle;

import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.StoredRfc;

/** Changes the status of an RFC when a save ends what was accepted, or restores it. */
public final class StatusAfterSave {

    private StatusAfterSave() {}

    /**
     * @param locked with a save that was just recorded
     * @param stamp when, and with the text that the page has now
     */
    static void follow(LockedRfc locked, AuditStamp stamp, Membership membership) {
        Status now = locked.stored().rfc().status();
        boolean accepted = locked.history().isAccepted(stamp.fingerprint());
        if (StatusRules.isReopenedByItself(locked.settings(), now, accepted)) {
            change(locked, stamp, Status.PROPOSED, EntryKind.EDITED, membership);
        } else if (StatusRules.isReopenedByRole(locked.settings(), now, hasAddedRole(locked))) {
            change(locked, stamp, Status.PROPOSED, EntryKind.ASSIGNED, membership);
        } else if (isAcceptedAgain(locked, membership)) {
            change(locked, stamp, Status.ACCEPTED, EntryKind.EDITED, membership);
        }
    }

    private static boolean hasAddedRole(LockedRfc locked) {
        return locked.history().addsRole(locked.stored().roles());
    }

    /** Whether what was accepted is there again, and nothing else happened to the status since it was proposed again by itself. */
    public static boolean isAcceptedAgain(LockedRfc locked, Membership membership) {
        History history = locked.history();
        Rfc rfc = locked.stored().rfc();
        Progress progress = history.progress(rfc, locked.stored().roles(), locked.settings(), membership);
        return StatusRules.isAcceptedAgainByItself(
                        history.reopening().orElse(null), history.isRestored(rfc.fingerprint()), progress)
                && !StatusRules.isReopenedByRole(locked.settings(), Status.ACCEPTED, hasAddedRole(locked));
    }

    /** @param cause of the newest entry of which kind it is */
    private static void change(LockedRfc locked, AuditStamp stamp, Status to, EntryKind cause, Membership membership) {
        History history = locked.history();
        StoredRfc stored = locked.stored();
        Entry brought = history.last(cause).orElseThrow();
        locked.write(Entry.statusChanged(stamp, stored.rfc().status(), to, brought)
                .under(() -> history.acceptanceOf(stored.rfc(), stored.roles(), locked.settings(), membership)));
    }
}
