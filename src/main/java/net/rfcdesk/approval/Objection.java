package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That an approver wants to read again what was marked as a minor edit.
 *
 * @param user user key
 */
public record Objection(String user, Instant at) {}
