package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.rfcdesk.host.Access;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxMessage.State;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Lets administrators of Confluence see which mails people did not get, and have them sent again. */
public final class Outbox {

    private static final int SHOWN = 50;

    private final Transactions transactions;
    private final OutboxStore store;
    private final RfcStore rfcs;
    private final CurrentRequester requester;
    private final Access access;
    private final Clock clock;

    public Outbox(
            Transactions transactions,
            OutboxStore store,
            RfcStore rfcs,
            CurrentRequester requester,
            Access access,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rfcs = rfcs;
        this.requester = requester;
        this.access = access;
        this.clock = clock;
    }

    /** @throws net.rfcdesk.rfc.Refused saying why not */
    public OutboxScreen screen() {
        requireAdministrator();
        return transactions.run(() -> new OutboxScreen(
                store.count(Channel.MAIL, State.WAITING),
                store.count(Channel.MAIL, State.SENT),
                store.count(Channel.MAIL, State.GIVEN_UP),
                newest()));
    }

    private List<UnsentMail> newest() {
        List<OutboxMessage> messages = store.newestUnsent(Channel.MAIL, SHOWN);
        Map<Long, AbstractPage> pages = access.viewablePages(
                messages.stream().map(OutboxMessage::pageId).distinct().toList());
        Map<Long, Rfc> found = rfcs.find(pages.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> rfcs.numbered(each.getValue().rfc())));
        return messages.stream()
                .map(message -> mail(message, found.get(message.pageId()), pages.get(message.pageId())))
                .toList();
    }

    private static UnsentMail mail(OutboxMessage message, @Nullable Rfc rfc, @Nullable AbstractPage page) {
        return new UnsentMail(
                message.id(),
                message.receiver(),
                message.pageId() != OutboxMessage.NO_PAGE,
                rfc,
                page == null ? "" : page.getUrlPath(),
                message.attempts(),
                message.state() == State.WAITING ? message.due() : null,
                message.problem());
    }

    /**
     * Has one that waits, or was given up, sent as soon as possible.
     *
     * @return as {@link #screen()}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public OutboxScreen sendAgain(long id) {
        requester.alone().cannotAct().ifPresent(Refusal::raise);
        requireAdministrator();
        transactions.run(() -> store.find(id)
                .filter(message -> message.channel() == Channel.MAIL && message.state() != State.SENT)
                .map(message -> store.resend(id, clock.instant()))
                .orElseThrow(() -> Refusal.of(RefusalCode.MESSAGE_NOT_FOUND).exception()));
        return screen();
    }

    private void requireAdministrator() {
        if (requester.user().isEmpty()) {
            throw Refusal.of(RefusalCode.LOGIN_REQUIRED).exception();
        }
        if (!access.mayAdministerSite()) {
            throw Refusal.of(RefusalCode.MAY_NOT_SEE_MESSAGES).exception();
        }
    }
}
