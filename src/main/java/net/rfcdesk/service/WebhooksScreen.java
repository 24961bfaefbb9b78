package net.rfcdesk.service;

import java.util.List;
import net.rfcdesk.approval.Webhook;

/** The webhooks of a space, for those who administer it. */
public record WebhooksScreen(String spaceKey, List<Item> items) {

    public WebhooksScreen {
        items = List.copyOf(items);
    }

    /** @param deliveries of the last days, the newest first */
    public record Item(Webhook webhook, List<WebhookDelivery> deliveries) {
        public Item {
            deliveries = List.copyOf(deliveries);
        }
    }
}
