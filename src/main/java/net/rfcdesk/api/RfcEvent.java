package net.rfcdesk.api;

/**
 * Something happened to an RFC. Events are published about a minute after it happened, at most once, on the one node of a cluster that tells
 * people of it: what somebody takes back within that minute is not published. They are immutable, and say no more than what happened; ask
 * REST for the rest. Listen with a method that is annotated with {@code com.atlassian.event.api.EventListener} and takes the event.
 */
public sealed interface RfcEvent permits RfcApprovalRequestedEvent, RfcDecidedEvent, RfcStatusChangedEvent {

    /** @return id of the RFC's page */
    long pageId();

    /** @return key of the space that the page is in */
    String spaceKey();

    /** @return as the space calls it, as in "RFC-7" */
    String number();
}
