package net.rfcdesk.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.WebhookRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookContent;
import net.rfcdesk.store.WebhookStore;

/** Lets administrators of a space say to which addresses it tells what happens to its RFCs. */
public final class Webhooks {

    private static final int MOST_DELIVERIES = 100;

    private final Transactions transactions;
    private final WebhookStore store;
    private final OutboxStore outbox;
    private final CurrentRequester requester;
    private final Access access;
    private final Auditor auditor;

    public Webhooks(
            Transactions transactions,
            WebhookStore store,
            OutboxStore outbox,
            CurrentRequester requester,
            Access access,
            Auditor auditor) {
        this.transactions = transactions;
        this.store = store;
        this.outbox = outbox;
        this.requester = requester;
        this.access = access;
        this.auditor = auditor;
    }

    /**
     * @return those of the space, the oldest first
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#MAY_NOT_CHANGE_SETTINGS}, or else saying why not
     */
    public List<Webhook> of(String spaceKey) {
        return store.of(administered(spaceKey));
    }

    /**
     * @param wanted is given the space's key
     * @return it with its id
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public Webhook add(String spaceKey, UnaryOperator<Webhook> wanted) {
        String key = administered(spaceKey);
        return transactions.run(() -> {
            store.lock();
            Webhook added =
                    checked(wanted.apply(Webhook.blank(key)), store.of(key).size());
            return store.add(added, auditor.actor(), auditor.now());
        });
    }

    /**
     * Records nothing when nothing is different.
     *
     * @param change is given it as it is, and says how it is to be
     * @return it as it is afterwards
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public Webhook change(String spaceKey, long id, UnaryOperator<Webhook> change) {
        String key = administered(spaceKey);
        return transactions.run(() -> {
            store.lock();
            Webhook changed = checked(change.apply(find(key, id)), store.of(key).size() - 1);
            store.change(changed, auditor.actor(), auditor.now());
            return changed;
        });
    }

    /** @throws net.rfcdesk.rfc.Refused saying why not */
    public void remove(String spaceKey, long id) {
        String key = administered(spaceKey);
        transactions.run(() -> {
            store.lock();
            Webhook gone = find(key, id);
            store.remove(gone, auditor.actor(), auditor.now());
            return gone;
        });
    }

    /**
     * Has a message sent that says nothing but that it is a test, also when the webhook is switched off.
     *
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public void test(String spaceKey, long id) {
        String key = administered(spaceKey);
        Instant now = auditor.now();
        transactions.run(() -> {
            Webhook webhook = find(key, id);
            outbox.add(OutboxMessage.of(
                    "webhook/" + id + "/test/" + UUID.randomUUID(),
                    Channel.WEBHOOK,
                    String.valueOf(id),
                    OutboxMessage.NO_PAGE,
                    WebhookContent.test(key, now.toEpochMilli(), auditor.user()).write(),
                    now));
            return webhook;
        });
    }

    /**
     * @return what was or is to be sent within the last days, the newest first
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public List<WebhookDelivery> deliveries(String spaceKey, long id) {
        return deliveries(find(administered(spaceKey), id));
    }

    private List<WebhookDelivery> deliveries(Webhook webhook) {
        List<OutboxMessage> messages = transactions.run(() -> messages(webhook));
        Set<Long> viewable = access.viewablePages(messages.stream()
                        .map(OutboxMessage::pageId)
                        .filter(page -> page != OutboxMessage.NO_PAGE)
                        .collect(Collectors.toSet()))
                .keySet();
        return messages.stream()
                .map(message -> delivery(message, viewable.contains(message.pageId())))
                .toList();
    }

    /** @throws net.rfcdesk.rfc.Refused as {@link #of} */
    public WebhooksScreen screen(String spaceKey) {
        String key = administered(spaceKey);
        return new WebhooksScreen(
                key,
                store.of(key).stream()
                        .map(webhook -> new WebhooksScreen.Item(webhook, deliveries(webhook)))
                        .toList());
    }

    private List<OutboxMessage> messages(Webhook webhook) {
        return outbox.newest(Channel.WEBHOOK, String.valueOf(webhook.id()), MOST_DELIVERIES);
    }

    private static WebhookDelivery delivery(OutboxMessage message, boolean viewable) {
        WebhookContent content = WebhookContent.read(message.content());
        return new WebhookDelivery(
                message.id(),
                message.key(),
                content.event(),
                viewable ? content.number() : "",
                WebhookDelivery.State.valueOf(message.state().name()),
                message.attempts(),
                message.created(),
                message.due(),
                message.ended(),
                Objects.requireNonNullElse(message.problem(), ""));
    }

    /**
     * Has one sent once more, or at once when it waits, under the same delivery.
     *
     * @param delivery as {@link WebhookDelivery#id()}
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#DELIVERY_NOT_FOUND}, or else saying why not
     */
    public void resend(String spaceKey, long id, long delivery) {
        String key = administered(spaceKey);
        transactions.run(() -> {
            boolean known = messages(find(key, id)).stream().anyMatch(message -> message.id() == delivery);
            if (!known || !outbox.resend(delivery, auditor.now())) {
                throw Refusal.of(RefusalCode.DELIVERY_NOT_FOUND).exception();
            }
            return delivery;
        });
    }

    private static Webhook checked(Webhook wanted, int others) {
        WebhookRules.cannotBe(wanted, others).ifPresent(Refusal::raise);
        return wanted.called(InputText.name(wanted.name()));
    }

    private Webhook find(String spaceKey, long id) {
        return store.find(id)
                .filter(webhook -> webhook.spaceKey().equals(spaceKey))
                .orElseThrow(() -> Refusal.of(RefusalCode.WEBHOOK_NOT_FOUND).exception());
    }

    private String administered(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        SettingsRules.cannotChange(requester.alone(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return key;
    }
}
