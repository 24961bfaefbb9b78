package net.rfcdesk.web;

import java.util.List;

/**
 * What the status card asks of its reader, and how far each role has come.
 *
 * @param pending decisions that the reader is asked for, the first of them
 * @param more that there are others, in words; empty when there are none
 * @param roles in the page's order
 * @param writing whether the reader writes the RFC
 * @param unassigned roles that ask nobody yet, to which the reader, who writes the RFC, may add people
 * @param requests what approvers want changed, in words, for those who write the RFC
 * @param edit address where the page is edited
 * @param acceptable whether the reader may accept it, all approvals being in
 */
public record CardView(
        List<PendingDecisionView> pending,
        String more,
        List<RoleSummary> roles,
        boolean writing,
        List<UnassignedView> unassigned,
        List<String> requests,
        String edit,
        boolean acceptable) {
    public CardView {
        pending = List.copyOf(pending);
        roles = List.copyOf(roles);
        unassigned = List.copyOf(unassigned);
        requests = List.copyOf(requests);
    }

    /** A role that asks nobody yet. */
    public record UnassignedView(String roleKey, String name) {}

    public boolean hasMore() {
        return !more.isEmpty();
    }

    public boolean incomplete() {
        return !unassigned.isEmpty();
    }

    public boolean requested() {
        return !requests.isEmpty();
    }

    public boolean listed() {
        return !roles.isEmpty();
    }
}
