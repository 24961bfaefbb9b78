package net.rfcdesk.api;

/**
 * Somebody decided for a role.
 *
 * @param role its name in lower case
 * @param userKey of the approver whose decision it is, also when a delegate made it
 * @param decision one of {@code APPROVED}, {@code APPROVED_WITH_CONDITIONS}, {@code CHANGES_REQUESTED} and {@code ABSTAINED}; later versions
 *     may have more
 */
public record RfcDecidedEvent(long pageId, String spaceKey, String number, String role, String userKey, String decision)
        implements RfcEvent {}
