package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.DelegationStore;
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
 * noted that people are told: whatever fails, nothing is lost and nothing is told twice.
 */
public final class NewsPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(NewsPlanner.class);
    private static final int CHUNK = 100;

    /** What is undone within that time is never told. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Stores stores;
    private final AllPages pages;
    private final Access access;
    private final People people;
    private final Clock clock;

    public NewsPlanner(
            Transactions transactions, Stores stores, AllPages pages, Access access, People people, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.pages = pages;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** Where things are kept that it reads and writes. */
    public record Stores(
            RfcStore rfcs, DelegationStore delegations, WebhookStore webhooks, OutboxStore outbox, Mails mails) {}

    /**
     * @param stopped asked before each RFC
     * @return of how many RFCs people will be told something
     */
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
            return stores.rfcs().change(pageId, this::plan).orElse(false);
        } catch (RuntimeException e) {
            LOG.error(
                    "What happened to the RFC of page {} could not be told; it is tried again the next time",
                    pageId,
                    e);
            return false;
        }
    }

    private boolean plan(LockedRfc locked) {
        Optional<AbstractPage> page = pages.page(locked.stored().rfc().pageId())
                .filter(each -> !each.isDeleted() && !locked.stored().trashed());
        News news = page.map(each -> news(locked, each)).orElse(News.NONE);
        Rfc rfc = locked.stored().rfc();
        int told = stores.mails()
                .add(rfc, user -> "news/" + rfc.pageId() + "/" + rfc.revision() + "/" + user, news.people());
        page.filter(each -> !news.events().isEmpty() && !access.isRestricted(each))
                .ifPresent(each -> webhookMessages(locked, news).forEach(stores.outbox()::add));
        locked.toldAll();
        return told > 0;
    }

    private List<OutboxMessage> webhookMessages(LockedRfc locked, News news) {
        List<Entry> entries = locked.history().entries();
        Instant happened = entries.get(entries.size() - 1).at();
        Rfc rfc = locked.rfc();
        return WebhookPlan.of(stores.webhooks().of(rfc.spaceKey()), rfc, news.events(), happened, clock.instant());
    }

    private News news(LockedRfc locked, AbstractPage page) {
        Rfc rfc = locked.rfc();
        LockedRfc.Untold untold = locked.untold();
        History history = locked.history();
        Audience audience = new Audience(
                locked.settings(), new CachingDirectory(people), user -> access.mayView(user, page), delegates(locked));
        RfcMoment now = RfcMoment.of(rfc, history, locked.stored().roles(), audience);
        RfcMoment before = untold.told()
                .state(rfc.pageId(), history.firstAuthor(rfc.author()))
                .map(state ->
                        RfcMoment.of(state.rfc(), untold.told(), untold.told().roles(), audience))
                .orElse(null);
        return NoticeRules.between(before, now, untold.entries(), audience);
    }

    private Delegates delegates(LockedRfc locked) {
        Instant now = clock.instant();
        Set<String> named = locked.stored().roles().stream()
                .flatMap(role -> role.users().stream())
                .collect(Collectors.toSet());
        List<Delegation> found = stores.delegations().pending(now, named, "");
        Set<String> inactive = found.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .filter(each -> !people.isActive(each))
                .collect(Collectors.toSet());
        return new Delegates(found, null, now, inactive)
                .in(locked.stored().rfc().spaceKey());
    }
}
