package net.rfcdesk.approval;

import java.time.Instant;

/**
 * A save of the page, as its record has it.
 *
 * @param entry its number in the page's record
 * @param fingerprint of the substance that the page had from then on
 * @param user user key; null when nobody was logged in
 */
public record Edit(int entry, int pageVersion, String fingerprint, String user, Instant at) {}
