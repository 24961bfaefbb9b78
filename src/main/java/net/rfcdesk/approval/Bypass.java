package net.rfcdesk.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an RFC was accepted without all approvals, by whom and why.
 *
 * @param user user key; none where the record has lost it
 * @param fingerprint of the text that was accepted
 */
public record Bypass(@Nullable String user, String reason, Instant at, int pageVersion, String fingerprint) {}
