package net.rfcdesk.web;

import java.util.List;

/**
 * One RFC in the report.
 *
 * @param address of its page, absolute
 * @param marks what is to be known besides the status
 * @param roles that are to approve
 * @param missing roles, with how far they have come
 * @param waitingFor names of people and groups
 * @param consulted names of people and groups who have not answered
 * @param overdue whether it should have been decided
 * @param age in whole days
 */
public record ReportLine(
        String space,
        String number,
        String title,
        String address,
        Lozenge status,
        List<Lozenge> marks,
        String author,
        ProgressView progress,
        List<RoleMark> roles,
        List<String> missing,
        List<String> waitingFor,
        List<String> consulted,
        DisplayTime decideBy,
        boolean overdue,
        DisplayTime opened,
        DisplayTime decided,
        DisplayTime updated,
        String age) {
    public ReportLine {
        marks = List.copyOf(marks);
        roles = List.copyOf(roles);
        missing = List.copyOf(missing);
        waitingFor = List.copyOf(waitingFor);
        consulted = List.copyOf(consulted);
    }
}
