package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the page with a space's webhooks shows.
 *
 * @param place where one came from
 * @param settings address of the settings of the space
 * @param path below the plugin's REST address, where they are
 * @param blank one to begin another with
 */
public record WebhooksView(
        PlaceView place, String settings, String path, List<WebhookView> webhooks, WebhookView blank) {
    public WebhooksView {
        webhooks = List.copyOf(webhooks);
    }

    /** @return those that there are, and the blank one */
    public List<WebhookView> forms() {
        return Stream.concat(webhooks.stream(), Stream.of(blank)).toList();
    }
}
