package net.rfcdesk.macro;

import java.util.List;

/**
 * One RFC in the report.
 *
 * @param address of its page, absolute
 * @param marks what is to be known besides the status
 * @param missing roles, with how far they have come
 * @param waitingFor names of people and groups
 * @param overdue whether it should have been decided
 * @param age in whole days
 */
public record ReportLine(
        String space,
        String number,
        String title,
        String address,
        Badge status,
        List<Badge> marks,
        String author,
        ProgressView progress,
        List<String> missing,
        List<String> waitingFor,
        When decideBy,
        boolean overdue,
        When opened,
        When decided,
        When updated,
        String age) {
    public ReportLine {
        marks = List.copyOf(marks);
        missing = List.copyOf(missing);
        waitingFor = List.copyOf(waitingFor);
    }
}
