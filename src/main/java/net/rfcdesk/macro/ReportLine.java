package net.rfcdesk.macro;

import java.util.List;

/**
 * One RFC in the report.
 *
 * @param address of its page, absolute
 * @param marks what is to be known besides the status
 */
public record ReportLine(
        String number,
        String title,
        String address,
        Badge status,
        List<Badge> marks,
        String author,
        ProgressView progress,
        When updated) {
    public ReportLine {
        marks = List.copyOf(marks);
    }
}
