package net.rfcdesk.macro;

/**
 * A time as a page shows it.
 *
 * @param iso in UTC, for programs
 * @param text in the reader's language and time zone
 */
public record When(String iso, String text) {}
