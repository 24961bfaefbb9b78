package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That somebody took themselves off a role, though the page still names them.
 *
 * @param user user key
 * @param reason what they wrote
 */
public record Departure(String user, String reason, Instant at) {}
