package net.rfcdesk.approval;

import java.time.Instant;

/**
 * What an approver said, and on which text.
 *
 * @param entry its number in the page's record
 * @param role identity of the role it was made for
 * @param user user key
 * @param reason empty when none was given
 * @param lifted whether what it asks for is settled, as its approver says
 */
public record Decision(
        int entry,
        String role,
        String user,
        Choice choice,
        String reason,
        Instant at,
        int pageVersion,
        String fingerprint,
        boolean lifted) {

    /** Of which nothing is lifted. */
    public Decision(
            int entry,
            String role,
            String user,
            Choice choice,
            String reason,
            Instant at,
            int pageVersion,
            String fingerprint) {
        this(entry, role, user, choice, reason, at, pageVersion, fingerprint, false);
    }

    public Decision lift() {
        return new Decision(entry, role, user, choice, reason, at, pageVersion, fingerprint, true);
    }

    /** @return whether it asks for something that is not settled */
    public boolean canBeLifted() {
        return choice.canBeLifted() && !lifted;
    }

    /** @return whether it approves and nothing is left to settle */
    public boolean approvesFully() {
        return choice.approves() && !canBeLifted();
    }
}
