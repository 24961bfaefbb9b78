package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.service.WebhookDelivery;
import net.rfcdesk.service.WebhooksScreen;

/** The HTML of the page with a space's webhooks. */
public final class WebhooksPage {
    private static final int DELIVERIES = 10;

    private final Templates templates;
    private final Display display;

    private WebhooksPage(Templates templates, Display display) {
        this.templates = templates;
        this.display = display;
    }

    public static WebhooksPage of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Display display = Display.of(host, users, people, site, clock);
        return new WebhooksPage(new Templates(host.templates(), display.texts()), display);
    }

    String html(WebhooksScreen screen, SpaceHome home) {
        return templates.render(
                "rfc-webhooks.vm",
                new WebhooksView(
                        PlaceView.of(home, display.site()),
                        display.site().address(Site.settingsPagePath(screen.spaceKey())),
                        Site.webhooksPath(screen.spaceKey()),
                        Stream.concat(
                                        screen.items().stream().map(item -> view(item.webhook(), item.deliveries())),
                                        Stream.of(view(Webhook.blank(screen.spaceKey()), List.of())))
                                .toList()));
    }

    private WebhookView view(Webhook webhook, List<WebhookDelivery> deliveries) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.isSigned(),
                Arrays.stream(WebhookEvent.values())
                        .map(event -> option(
                                event.code(), event.key(), webhook.events().contains(event)))
                        .toList(),
                Arrays.stream(Format.values())
                        .map(format -> option(format.code(), format.key(), webhook.format() == format))
                        .toList(),
                webhook.active(),
                deliveries.stream().limit(DELIVERIES).map(this::view).toList());
    }

    private FormOption option(String value, String key, boolean selected) {
        return new FormOption(value, display.texts().get(key), selected);
    }

    private DeliveryView view(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                display.times().minute(delivery.created()),
                display.texts().get(WebhookEvent.key(delivery.event())),
                delivery.rfc(),
                display.texts().get(delivery.state().key()),
                delivery.problem());
    }
}
