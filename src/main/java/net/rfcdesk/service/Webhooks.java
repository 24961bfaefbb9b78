package net.rfcdesk.service;

import java.util.List;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.WebhookRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookStore;

/** Lets administrators of a space say to which addresses it tells what happens to its RFCs. */
public final class Webhooks {

    private final Transactions transactions;
    private final WebhookStore store;
    private final CurrentRequester requester;
    private final Access access;
    private final Auditor auditor;

    public Webhooks(
            Transactions transactions, WebhookStore store, CurrentRequester requester, Access access, Auditor auditor) {
        this.transactions = transactions;
        this.store = store;
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
