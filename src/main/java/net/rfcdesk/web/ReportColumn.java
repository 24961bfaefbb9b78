package net.rfcdesk.web;

/**
 * A column of the report.
 *
 * @param name of the order, for programs
 * @param query that sorts by it
 * @param direction ascending or descending; empty when the report is sorted by another column
 */
public record ReportColumn(String name, String label, String query, String direction) {
    public boolean sorted() {
        return !direction.isEmpty();
    }

    public String icon() {
        return direction.equals("descending") ? Icon.DOWN : Icon.UP;
    }
}
