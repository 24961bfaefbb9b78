package net.rfcdesk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import net.rfcdesk.host.Access;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.ChoiceStore;
import net.rfcdesk.store.Transactions;

/** Lets people choose what they are told by mail, each for themselves. */
public final class NotificationSettings {

    private final Transactions transactions;
    private final ChoiceStore store;
    private final CurrentRequester requester;
    private final Access access;

    public NotificationSettings(
            Transactions transactions, ChoiceStore store, CurrentRequester requester, Access access) {
        this.transactions = transactions;
        this.store = store;
        this.requester = requester;
        this.access = access;
    }

    /** @throws net.rfcdesk.rfc.Refused when nobody is logged in */
    public NotificationChoices mine() {
        return store.of(user());
    }

    /**
     * The spaces may have their keys as somebody writes them. Those that are new have to be spaces that the current user may view.
     *
     * @return what they have chosen by then
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public NotificationChoices choose(UnaryOperator<NotificationChoices> change) {
        requester.alone().cannotAct().ifPresent(Refusal::raise);
        String user = user();
        return transactions.run(() -> {
            store.lock();
            NotificationChoices before = store.of(user);
            NotificationChoices wanted = checked(before, change.apply(before));
            store.save(user, wanted);
            return store.of(user);
        });
    }

    private NotificationChoices checked(NotificationChoices before, NotificationChoices wanted) {
        List<OfSpace> spaces = new ArrayList<>();
        for (OfSpace each : wanted.spaces()) {
            String field = "spaces[" + spaces.size() + "].spaceKey";
            String key = key(before, each.spaceKey(), field);
            if (spaces.stream().anyMatch(other -> other.spaceKey().equals(key))) {
                throw Refusal.of(RefusalCode.SPACE_NAMED_TWICE, key).in(field).exception();
            }
            spaces.add(new OfSpace(key, each.choice()));
        }
        return new NotificationChoices(wanted.everywhere(), spaces);
    }

    private String key(NotificationChoices before, String written, String field) {
        return before.has(written)
                ? written
                : access.viewableSpace(written)
                        .orElseThrow(() -> Refusal.of(RefusalCode.SPACE_NOT_FOUND, written)
                                .in(field)
                                .exception());
    }

    private String user() {
        return requester
                .user()
                .orElseThrow(() -> Refusal.of(RefusalCode.LOGIN_REQUIRED).exception());
    }
}
