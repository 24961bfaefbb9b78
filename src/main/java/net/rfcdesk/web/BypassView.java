package net.rfcdesk.web;

/**
 * What the status macro shows of an acceptance without all approvals.
 *
 * @param sentence who accepted it, and how
 */
public record BypassView(String sentence, String icon, DisplayTime at, String reason) {}
