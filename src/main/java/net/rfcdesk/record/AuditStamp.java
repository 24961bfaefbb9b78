package net.rfcdesk.record;

import java.time.Instant;

/** Who, when, and on which text: what every entry of the record says. */
public record AuditStamp(Actor actor, Instant at, int pageVersion, String fingerprint) {}
