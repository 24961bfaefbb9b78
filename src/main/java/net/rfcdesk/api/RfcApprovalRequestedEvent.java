package net.rfcdesk.api;

import java.util.Set;

/**
 * People's decisions are asked for.
 *
 * @param userKeys of those who are asked; at least one
 */
public record RfcApprovalRequestedEvent(long pageId, String spaceKey, String number, Set<String> userKeys)
        implements RfcEvent {

    public RfcApprovalRequestedEvent {
        userKeys = Set.copyOf(userKeys);
    }
}
