package net.rfcdesk.web;

import java.util.List;

/**
 * A webhook.
 *
 * @param id 0 of one that is not stored
 * @param signed whether it has a secret, which is not shown
 * @param deliveries the newest ones
 */
public record WebhookView(
        long id,
        String name,
        String url,
        boolean signed,
        List<FormOption> events,
        List<FormOption> formats,
        boolean active,
        List<DeliveryView> deliveries) {
    public WebhookView {
        events = List.copyOf(events);
        formats = List.copyOf(formats);
        deliveries = List.copyOf(deliveries);
    }

    public boolean blank() {
        return id == 0;
    }

    public boolean used() {
        return !deliveries.isEmpty();
    }
}
