package net.rfcdesk.web;

import java.util.List;

/**
 * A role that pages made from the template ask for.
 *
 * @param approvers who are asked
 * @param needed how many of them can be wanted
 * @param count the number that this is about; empty when it needs none
 * @param kinds what can be wanted of it
 * @param approving whether approvals are, so that their number means something
 * @param required whether every RFC needs it
 * @param contact who is told when its decisions are late: one person, or none
 */
public record RoleLine(
        String name,
        List<ApproverView> approvers,
        List<ReportChoice> needed,
        String count,
        int stage,
        List<ReportChoice> kinds,
        boolean approving,
        boolean required,
        List<ApproverView> contact) {
    public RoleLine {
        approvers = List.copyOf(approvers);
        needed = List.copyOf(needed);
        kinds = List.copyOf(kinds);
        contact = List.copyOf(contact);
    }

    public boolean blank() {
        return name.isEmpty();
    }

    public boolean counted() {
        return !count.isEmpty();
    }
}
