package net.rfcdesk.web;

/**
 * One thing that a mail tells.
 *
 * @param quote what a person wrote; empty when nothing
 * @param compare what the link to the comparison says; empty when there is nothing to compare
 * @param compareAddress where two versions are side by side
 */
public record MailLine(String sentence, String quote, String compare, String compareAddress) {}
