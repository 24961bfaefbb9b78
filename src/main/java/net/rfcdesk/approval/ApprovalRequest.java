package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * That somebody asked people for their decisions.
 *
 * @param entry its number in the page's record
 * @param by user key of the person who asked
 * @param note what they wrote; empty when nothing
 * @param fingerprint of the text that they asked about
 */
public record ApprovalRequest(
        int entry, String by, Instant at, String note, String fingerprint, List<RequestedRole> roles) {

    public ApprovalRequest {
        roles = List.copyOf(roles);
    }

    /** @param role identity of the role */
    boolean asks(String role, Predicate<RequestedRole> whom) {
        return roles.stream().anyMatch(each -> each.role().equals(role) && whom.test(each));
    }
}
