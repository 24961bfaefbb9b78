package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That an RFC was accepted in spite of missing approvals, by whom and why.
 *
 * @param user user key
 * @param fingerprint of the text that was accepted
 */
public record Bypass(String user, String reason, Instant at, int pageVersion, String fingerprint) {}
