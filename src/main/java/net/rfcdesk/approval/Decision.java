package net.rfcdesk.approval;

import java.time.Instant;

/**
 * What an approver said, and on which text.
 *
 * @param entry its number in the page's record
 * @param role identity of the role it was made for
 * @param user user key
 * @param reason empty when none was given
 */
public record Decision(
        int entry,
        String role,
        String user,
        Choice choice,
        String reason,
        Instant at,
        int pageVersion,
        String fingerprint) {}
