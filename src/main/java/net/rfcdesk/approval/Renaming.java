package net.rfcdesk.approval;

/**
 * That the page got another title.
 *
 * @param entry in the page's record
 */
public record Renaming(int entry, String from, String to) {}
