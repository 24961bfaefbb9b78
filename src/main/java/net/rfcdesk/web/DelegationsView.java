package net.rfcdesk.web;

import java.util.List;

/**
 * Who decides for the reader, and the form in which they say so.
 *
 * @param given now or later
 * @param today in the reader's time zone, as in 2026-12-01
 */
public record DelegationsView(List<DelegationView> given, String today) {
    public DelegationsView {
        given = List.copyOf(given);
    }

    public boolean any() {
        return !given.isEmpty();
    }
}
