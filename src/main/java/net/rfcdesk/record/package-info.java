/**
 * The append-only record of what happened: entries, their hash chain, and what they amount to. It is plain Java and imports {@code
 * rfc} and {@code approval}. An {@link net.rfcdesk.record.Entry} is what event sourcing calls an event, a {@link
 * net.rfcdesk.record.History} its stream, and {@link net.rfcdesk.record.RfcState} its projection. Start with {@link
 * net.rfcdesk.record.Entry}.
 */
@NullMarked
package net.rfcdesk.record;

import org.jspecify.annotations.NullMarked;
