package net.rfcdesk.web;

import java.util.List;

/**
 * A role as the status card shows it: in a few lines.
 *
 * @param roleKey identity of the role, for programs
 * @param anchor of the role's own macro on the page
 * @param count approvals so far and needed, in words; empty where they do not count
 * @param people who are named, and groups
 */
public record RoleSummary(
        String roleKey, String name, String anchor, Lozenge state, String count, List<ApproverGroup> people) {
    public RoleSummary {
        people = List.copyOf(people);
    }
}
