package net.rfcdesk.approval;

import java.time.Instant;

/**
 * What somebody said to what a decision asks for; it resolves nothing.
 *
 * @param entry its number in the page's record
 * @param user user key of the person who wrote it
 */
public record Answer(int entry, String user, String text, Instant at) {}
