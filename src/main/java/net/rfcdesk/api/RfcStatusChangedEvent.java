package net.rfcdesk.api;

/**
 * An RFC has another status than before.
 *
 * @param from one of {@code DRAFT}, {@code PROPOSED}, {@code ACCEPTED}, {@code REJECTED}, {@code IMPLEMENTED} and {@code DEPRECATED}; later
 *     versions may have more
 * @param to as above
 * @param bypassed whether it was accepted without all approvals
 */
public record RfcStatusChangedEvent(
        long pageId, String spaceKey, String number, String from, String to, boolean bypassed) implements RfcEvent {}
