package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That an approver wants to read again what was declared to be no change of substance.
 *
 * @param user user key
 */
public record Objection(String user, Instant at) {}
