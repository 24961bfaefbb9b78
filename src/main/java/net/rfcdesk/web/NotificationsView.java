package net.rfcdesk.web;

import java.util.List;

/**
 * What the page shows on which everybody chooses what they are told by mail.
 *
 * @param myRfcs address of the page with one's own RFCs
 * @param everywhere choices for all spaces
 * @param rows for the spaces with other choices, and a blank one to begin another with
 */
public record NotificationsView(String myRfcs, List<FormOption> everywhere, List<SpaceChoiceLine> rows) {
    public NotificationsView {
        everywhere = List.copyOf(everywhere);
        rows = List.copyOf(rows);
    }
}
