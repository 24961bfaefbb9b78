package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.rfcdesk.api.RfcEvent;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the outbox with what the records of RFCs have that nobody was told of yet. Each RFC is a transaction of its own, in which it is also
 * noted that people are told: whatever fails, nothing is lost and nothing is told twice. Other apps are told when it is certain.
 */
public final class NoticePlanner implements Planner {

    private static final Logger LOG = LoggerFactory.getLogger(NoticePlanner.class);
    private static final int CHUNK = 100;

    /** What is undone within that time is never told. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** What happened longer ago is no news: a site that was without RFC Desk for months floods nobody. */
    static final Duration NEWS = Duration.ofDays(30);

    private final Transactions transactions;
    private final Stores stores;
    private final Pages pages;
    private final Audiences audiences;
    private final EventPublisher publisher;
    private final Clock clock;

    public NoticePlanner(
            Transactions transactions,
            Stores stores,
            Pages pages,
            Audiences audiences,
            EventPublisher publisher,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.pages = pages;
        this.audiences = audiences;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Where things are kept that it reads and writes. */
    public record Stores(RfcStore rfcs, WebhookStore webhooks, OutboxStore outbox, Mails mails) {}

    /** Where it finds the pages of RFCs. */
    public record Pages(AllPages all, Access access) {

        private Optional<AbstractPage> of(LockedRfc locked) {
            return all.currentPage(locked.stored().rfc().pageId())
                    .filter(each -> !locked.stored().trashed());
        }
    }

    /** @param told to how many people there is a mail. @param events for other apps, once it is certain */
    private record Planned(int told, List<RfcEvent> events) {}

    /** @return of how many RFCs people will be told something */
    @Override
    public int run(BooleanSupplier stopped) {
        Instant until = clock.instant().minus(GRACE);
        int planned = 0;
        long after = 0;
        List<Long> ids = withNews(until, after);
        while (!ids.isEmpty()) {
            for (long id : ids) {
                if (stopped.getAsBoolean()) {
                    return planned;
                }
                planned += plan(id) ? 1 : 0;
                after = id;
            }
            ids = withNews(until, after);
        }
        return planned;
    }

    private List<Long> withNews(Instant until, long after) {
        return transactions.run(() -> stores.rfcs().pageIdsWithNews(until, after, CHUNK));
    }

    private boolean plan(long pageId) {
        try {
            Planned planned = stores.rfcs().change(pageId, this::plan).orElse(new Planned(0, List.of()));
            planned.events().forEach(this::publish);
            return planned.told() > 0;
        } catch (RuntimeException e) {
            JobLog.failed(LOG, "What happened to an RFC could not be told", pageId, e);
            return false;
        }
    }

    /** People are told already, whatever another app makes of it. */
    private void publish(RfcEvent event) {
        try {
            publisher.publish(event);
        } catch (RuntimeException e) {
            LOG.error("Another app failed to take {}", event, e);
        }
    }

    private Planned plan(LockedRfc locked) {
        Optional<AbstractPage> page = pages.of(locked);
        PlannedNotices notices = page.map(each -> notices(locked, each)).orElse(PlannedNotices.NONE);
        Rfc rfc = locked.stored().rfc();
        int told = isOld(locked)
                ? 0
                : stores.mails()
                        .add(rfc, user -> "news/" + rfc.pageId() + "/" + rfc.revision() + "/" + user, notices.people());
        page.filter(each -> !notices.events().isEmpty() && !pages.access().isRestricted(each))
                .ifPresent(each -> webhookMessages(locked, notices).forEach(stores.outbox()::add));
        locked.toldAll();
        return new Planned(told, notices.published());
    }

    private List<OutboxMessage> webhookMessages(LockedRfc locked, PlannedNotices notices) {
        Rfc rfc = locked.rfc();
        return WebhookPlan.of(
                stores.webhooks().of(rfc.spaceKey()), rfc, notices.events(), lastAt(locked), clock.instant());
    }

    private boolean isOld(LockedRfc locked) {
        return lastAt(locked).isBefore(clock.instant().minus(NEWS));
    }

    private static Instant lastAt(LockedRfc locked) {
        List<Entry> entries = locked.history().entries();
        return entries.get(entries.size() - 1).at();
    }

    private PlannedNotices notices(LockedRfc locked, AbstractPage page) {
        Rfc rfc = locked.rfc();
        LockedRfc.News news = locked.news();
        History history = locked.history();
        Audience audience = audiences.of(locked, page);
        RfcSnapshot now = RfcSnapshot.of(rfc, history, locked.stored().roles(), audience);
        RfcSnapshot before = news.told()
                .state(rfc.pageId(), history.firstAuthor(rfc.author()))
                .map(state ->
                        RfcSnapshot.of(state.rfc(), news.told(), news.told().roles(), audience))
                .orElse(null);
        RemovedMacros removed = before == null
                ? RemovedMacros.NONE
                : RemovedMacros.between(
                        news.told().roles(),
                        locked.stored().roles(),
                        pages.all().version(page, before.rfc().pageVersion()),
                        page);
        return NoticeRules.between(before, now, news.entries(), removed, audience);
    }
}
