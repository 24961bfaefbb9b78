package net.rfcdesk.web;

import java.util.List;

/**
 * What the page with a space's webhooks shows.
 *
 * @param place where one came from
 * @param settings address of the settings of the space
 * @param path below the plugin's REST address, where they are
 * @param forms for the webhooks that there are, and a blank one to begin another with
 */
public record WebhooksView(PlaceView place, String settings, String path, List<WebhookView> forms) {
    public WebhooksView {
        forms = List.copyOf(forms);
    }
}
