package net.rfcdesk.web;

/**
 * A view of a report that most readers want.
 *
 * @param name for programs
 * @param query for it
 */
public record ReportChip(String name, String label, String query, boolean pressed) {}
