package net.rfcdesk.approval;

import java.time.Instant;

/**
 * How somebody who is waited for was asked for their decision last.
 *
 * @param by user key of the person who asked
 * @param note what they wrote; empty when nothing
 * @param again whether the text had changed by then since they were asked before, or decided
 */
public record Asked(String by, Instant at, String note, boolean again) {}
