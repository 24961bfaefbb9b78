package net.rfcdesk.macro;

/**
 * One RFC in the report.
 *
 * @param address of its page, absolute
 */
public record ReportLine(
        String number,
        String title,
        String address,
        Badge status,
        String author,
        ProgressView progress,
        When updated) {}
