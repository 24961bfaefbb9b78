package net.rfcdesk.search;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.PageLabels;
import net.rfcdesk.host.PageProperties;
import net.rfcdesk.host.People;
import net.rfcdesk.host.RunAs;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.CheckpointStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import net.rfcdesk.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the facts of RFCs into a content property of their pages, so that the host's own search finds them.
 *
 * <p>The host takes a property only from somebody who may edit the page. That is the author, or who saved the page last, or who made it;
 * when none of them may any more, the property stays as it is until somebody can. Nothing of ours reads the property.
 */
public final class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final String JOB = "search-index";
    private static final int CHUNK = 100;

    private final Transactions transactions;
    private final RfcStore store;
    private final CheckpointStore checkpoints;
    private final Host host;

    public SearchIndex(Transactions transactions, RfcStore store, CheckpointStore checkpoints, Host host) {
        this.transactions = transactions;
        this.store = store;
        this.checkpoints = checkpoints;
        this.host = host;
    }

    /** What it needs of the host. */
    public record Host(AllPages pages, PageProperties properties, PageLabels labels, RunAs runAs, People people) {}

    /**
     * What happened.
     *
     * @param written RFCs of which the search knew something else, or nothing
     * @param failed RFCs that were left out, which the log names; a rebuild tries them again
     * @param finished false when it was stopped before the last one
     */
    public record Outcome(int written, int failed, boolean finished) {

        static final Outcome NOTHING = new Outcome(0, 0, true);
    }

    /** An RFC on a page that is there. */
    private record Known(StoredRfc stored, AbstractPage page, IndexedFacts facts) {}

    /** Of the RFCs that changed. @param stopped asked before each */
    public Outcome update(BooleanSupplier stopped) {
        return new Run(stopped, after -> {}).go(0, after -> store.pageIdsToIndex(after, CHUNK));
    }

    /** Of all RFCs, from where the last rebuild was stopped: it puts right what somebody else has written. @param stopped asked before each */
    public Outcome rebuild(BooleanSupplier stopped) {
        long from = transactions
                .run(() -> checkpoints.reached(JOB))
                .map(Long::parseLong)
                .orElse(0L);
        Outcome outcome = new Run(stopped, this::reach).go(from, after -> store.pageIds(after, CHUNK));
        if (outcome.finished()) {
            reach(0);
        }
        return outcome;
    }

    private void reach(long pageId) {
        transactions.run(() -> {
            checkpoints.reach(JOB, pageId == 0 ? null : String.valueOf(pageId));
            return pageId;
        });
    }

    /** Is told how far a run has come. */
    private interface Reached {
        void at(long pageId);
    }

    private final class Run {

        private final BooleanSupplier stopped;
        private final Reached reached;
        private int written;
        private int failed;

        Run(BooleanSupplier stopped, Reached reached) {
            this.stopped = stopped;
            this.reached = reached;
        }

        /** @param next page ids above one, in ascending order */
        Outcome go(long from, LongFunction<List<Long>> next) {
            if (!host.properties().areAvailable()) {
                LOG.debug("This Confluence offers no content properties, so its search does not know RFCs");
                return Outcome.NOTHING;
            }
            try {
                boolean finished = each(from, next);
                return new Outcome(written, failed, finished);
            } catch (LinkageError missing) {
                LOG.warn("This Confluence lacks a member that writing content properties needs", missing);
                return new Outcome(written, failed, false);
            }
        }

        private boolean each(long from, LongFunction<List<Long>> next) {
            long after = from;
            List<Long> ids = transactions.run(() -> next.apply(from));
            while (!ids.isEmpty()) {
                for (long id : ids) {
                    if (stopped.getAsBoolean()) {
                        reached.at(after);
                        return false;
                    }
                    one(id);
                    after = id;
                }
                long last = after;
                reached.at(last);
                ids = transactions.run(() -> next.apply(last));
            }
            return true;
        }

        private void one(long pageId) {
            Optional<StoredRfc> stored = transactions.run(() -> store.find(pageId));
            try {
                written += stored.flatMap(SearchIndex.this::known)
                                .filter(SearchIndex.this::write)
                                .isPresent()
                        ? 1
                        : 0;
            } catch (RuntimeException e) {
                failed++;
                LOG.error(
                        "The search could not be told of the RFC of page {}; the next rebuild tries again", pageId, e);
            }
            stored.ifPresent(known -> store.change(pageId, locked -> {
                locked.indexed(known);
                return locked;
            }));
        }
    }

    private Optional<Known> known(StoredRfc stored) {
        Rfc rfc = stored.rfc();
        return transactions.run(() -> host.pages()
                .currentPage(rfc.pageId())
                .map(page -> new Known(stored, page, facts(stored, store.settings(rfc.spaceKey())))));
    }

    private IndexedFacts facts(StoredRfc stored, SpaceSettings settings) {
        return IndexedFacts.of(
                stored.rfc(),
                RequiredRoles.of(settings).appliedTo(stored.rfc(), stored.roles()),
                stored.decideBy(),
                settings.allows(Policy.STATUS_LABELS),
                host.people()::userName);
    }

    /** @return whether there was anything to write */
    private boolean write(Known known) {
        Optional<Boolean> done =
                host.runAs().editor(known.page(), editors(known), () -> write(known.page(), known.facts()));
        if (done.isEmpty()) {
            LOG.info(
                    "Nobody who wrote page {} may edit it, so the search is told nothing new of its RFC",
                    known.page().getId());
        }
        return done.orElse(false);
    }

    /** The property last: it says which label we have put there. */
    private boolean write(AbstractPage page, IndexedFacts facts) {
        Optional<String> before = host.properties().value(page.getId(), IndexedFacts.KEY);
        boolean labelled =
                new StatusLabels(host.labels()).put(page, facts.label(), before.flatMap(IndexedFacts::labelIn));
        boolean same = before.filter(facts::areSaidBy).isPresent();
        if (!same) {
            host.properties().write(page.getId(), IndexedFacts.KEY, facts.json());
        }
        return labelled || !same;
    }

    /** For a page that is no RFC any more; as the current user, who may edit it. Must be called in a transaction. */
    public void forget(AbstractPage page) {
        if (host.properties().areAvailable()) {
            Optional<String> before = host.properties().value(page.getId(), IndexedFacts.KEY);
            new StatusLabels(host.labels()).put(page, null, before.flatMap(IndexedFacts::labelIn));
            host.properties().remove(page.getId(), IndexedFacts.KEY);
        }
    }

    private static List<String> editors(Known known) {
        Stream<String> users = Stream.of(
                        known.page().getLastModifier(), known.page().getCreator())
                .flatMap(Stream::ofNullable)
                .map(ConfluenceUser::getKey)
                .map(key -> key.getStringValue());
        return Stream.concat(Stream.ofNullable(known.stored().rfc().author()), users)
                .toList();
    }
}
