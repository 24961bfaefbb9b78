package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookContent;
import net.rfcdesk.store.WebhookStore;

/** Brings messages of the outbox to webhooks, if these are still there, and the page may still be told of. */
public final class WebhookDeliverer implements Sender {

    private final Transactions transactions;
    private final WebhookStore webhooks;
    private final AllPages pages;
    private final Access access;
    private final WebhookBody bodies;
    private final WebhookSender sender;

    /** @param texts what a key means in the language of the site */
    public static WebhookDeliverer of(
            Transactions transactions,
            WebhookStore webhooks,
            Pages pages,
            WebhookSender sender,
            UnaryOperator<String> texts) {
        return new WebhookDeliverer(
                transactions,
                webhooks,
                pages.all(),
                pages.access(),
                new WebhookBody(pages.site(), pages.people(), texts),
                sender);
    }

    /** Where it finds what it tells of. */
    public record Pages(AllPages all, Access access, Site site, People people) {}

    private WebhookDeliverer(
            Transactions transactions,
            WebhookStore webhooks,
            AllPages pages,
            Access access,
            WebhookBody bodies,
            WebhookSender sender) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.pages = pages;
        this.access = access;
        this.bodies = bodies;
        this.sender = sender;
    }

    @Override
    public void send(List<OutboxMessage> messages) {
        messages.forEach(this::send);
    }

    private void send(OutboxMessage message) {
        Ready ready = transactions.run(() -> ready(message));
        sender.send(ready.webhook(), ready.message());
    }

    private record Ready(Webhook webhook, WebhookMessage message) {}

    private Ready ready(OutboxMessage message) {
        Webhook webhook = webhooks.find(Long.parseLong(message.receiver()))
                .orElseThrow(() -> DeliveryFailed.forGood("The webhook was removed"));
        WebhookContent content = WebhookContent.read(message.content());
        if (!content.event().equals(WebhookContent.TEST)) {
            requireOpen(webhook, message);
        }
        String body = bodies.of(webhook.format(), message.key(), content);
        return new Ready(webhook, new WebhookMessage(message.key(), content.event(), body));
    }

    /** A webhook tells everybody who reads what it tells. */
    private void requireOpen(Webhook webhook, OutboxMessage message) {
        if (!webhook.active()) {
            throw DeliveryFailed.forGood("The webhook was switched off");
        }
        AbstractPage page =
                pages.currentPage(message.pageId()).orElseThrow(() -> DeliveryFailed.forGood("The page is gone"));
        if (access.isRestricted(page)) {
            throw DeliveryFailed.forGood("The page is restricted");
        }
    }
}
