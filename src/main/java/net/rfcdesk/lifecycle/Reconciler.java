package net.rfcdesk.lifecycle;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.store.CheckpointStore;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what happened to pages while nobody was listening, such as while the plugin was off. Each page is a transaction of its own, so that
 * two nodes can do it at once, it can be stopped at any page, and goes on there the next time.
 */
public final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final String JOB = "reconciliation";
    private static final int CHUNK = 100;
    /** Sorts behind every space's key: then come the RFCs whose pages are in the trash or gone. */
    private static final String THE_REST = "~~";

    private final AllPages pages;
    private final Transactions transactions;
    private final RfcStore store;
    private final CheckpointStore progress;
    private final PageReconciliation reconciliation;

    public Reconciler(
            AllPages pages,
            Transactions transactions,
            RfcStore store,
            CheckpointStore progress,
            PageReconciliation reconciliation) {
        this.pages = pages;
        this.transactions = transactions;
        this.store = store;
        this.progress = progress;
        this.reconciliation = reconciliation;
    }

    /**
     * What happened.
     *
     * @param reconciled RFCs that there was something to tell of
     * @param failed pages that were left out, which the log names
     * @param finished false when it was stopped before it came to the last page
     */
    public record Outcome(int reconciled, int failed, boolean finished) {}

    /** @param stopped asked before each page */
    public Outcome run(BooleanSupplier stopped) {
        return new Run(stopped).go();
    }

    /** One run, from where the one before was stopped. */
    private final class Run {

        private final BooleanSupplier stopped;
        private int reconciled;
        private int failed;

        Run(BooleanSupplier stopped) {
            this.stopped = stopped;
        }

        Outcome go() {
            Place from = transactions
                    .run(() -> progress.reached(JOB))
                    .map(Place::parse)
                    .orElse(Place.BEGINNING);
            boolean finished = spaces(from) && rest(from.space().equals(THE_REST) ? from.pageId() : 0);
            if (finished) {
                reach(null);
            }
            return new Outcome(reconciled, failed, finished);
        }

        private boolean spaces(Place from) {
            for (String space : transactions.run(pages::spaceKeys)) {
                long after = space.equals(from.space()) ? from.pageId() : 0;
                if (space.compareTo(from.space()) >= 0 && !space(space, after)) {
                    return false;
                }
            }
            return true;
        }

        private boolean space(String key, long after) {
            List<Long> ids = transactions.run(() -> pages.pageIds(key)).stream()
                    .filter(id -> id > after)
                    .toList();
            return each(key, ids, reconciliation::ofPresent);
        }

        /** Of pages that are in the trash or gone the spaces know nothing. */
        private boolean rest(long after) {
            List<Long> ids = transactions.run(() -> store.pageIds(after, CHUNK));
            while (!ids.isEmpty()) {
                if (!each(THE_REST, ids, reconciliation::ofAbsent)) {
                    return false;
                }
                long last = ids.get(ids.size() - 1);
                ids = transactions.run(() -> store.pageIds(last, CHUNK));
            }
            return true;
        }

        /** @return false when it was stopped */
        private boolean each(String space, List<Long> ids, LongPredicate work) {
            for (int i = 0; i < ids.size(); i++) {
                if (stopped.getAsBoolean()) {
                    if (i > 0) {
                        reach(new Place(space, ids.get(i - 1)));
                    }
                    return false;
                }
                one(ids.get(i), work);
                if (i % CHUNK == CHUNK - 1 || i == ids.size() - 1) {
                    reach(new Place(space, ids.get(i)));
                }
            }
            return true;
        }

        private void one(long pageId, LongPredicate work) {
            try {
                reconciled += transactions.run(() -> work.test(pageId)) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                JobLog.failed(LOG, "An RFC could not be brought up to date", pageId, e);
            }
        }

        private void reach(@Nullable Place place) {
            transactions.run(() -> {
                progress.reach(JOB, place == null ? null : place.toString());
                return place;
            });
        }
    }

    /** The last page that was looked at. */
    private record Place(String space, long pageId) {

        private static final Place BEGINNING = new Place("", 0);

        static Place parse(String text) {
            int end = text.lastIndexOf(' ');
            return new Place(text.substring(0, end), Long.parseLong(text.substring(end + 1)));
        }

        @Override
        public String toString() {
            return space + " " + pageId;
        }
    }
}
