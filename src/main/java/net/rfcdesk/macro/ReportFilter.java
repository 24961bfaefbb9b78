package net.rfcdesk.macro;

/**
 * A choice of which RFCs the report lists.
 *
 * @param query that lists them
 */
public record ReportFilter(String label, String query, boolean selected) {}
