package net.rfcdesk.lifecycle;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.rfcdesk.record.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings records up to date with what events told, in transactions of their own and after those of the host: so no failure of ours is one of
 * a page's save. What fails is tried again; what fails for too long is left to the job that looks for such changes.
 */
public final class PageFollower {

    private static final Logger LOG = LoggerFactory.getLogger(PageFollower.class);
    private static final int THREADS = 2;
    private static final Duration FIRST_DELAY = Duration.ofMillis(4);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
    /** As long as a transaction of the host may take, such as one that copies many pages. */
    private static final Duration GIVE_UP = Duration.ofMinutes(10);
    /** How long the plugin's end waits for what is under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final PendingChanges pending;
    private final ChangeApplier applier;

    @SuppressWarnings("NullAway.Init") // by start()
    private ScheduledExecutorService threads;

    public PageFollower(PendingChanges pending, ChangeApplier applier) {
        this.pending = pending;
        this.applier = applier;
    }

    public synchronized void start() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, named());
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads = pool;
    }

    public synchronized void stop() {
        if (!pending.await(FAREWELL)) {
            LOG.info("RFC Desk stops before it has followed all pages; its job finds what is left");
        }
        threads.shutdownNow();
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        ClassLoader ours = PageFollower.class.getClassLoader();
        return work -> {
            Thread thread = new Thread(work, "rfc-desk-follower-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(ours);
            return thread;
        };
    }

    /** Returns at once. */
    void changed(HostChange change) {
        switch (pending.add(change)) {
            case FIRST_OF_ITS_STREAM -> schedule(change.stream(), 0);
            case BEHIND_OTHERS -> {
                // The thread that follows the others goes on with it.
            }
            case TOO_MANY ->
                LOG.warn(
                        "Too many pages change at once; the job that looks for changes will follow {}",
                        change.stream().text());
        }
    }

    private void schedule(StreamId stream, int attempt) {
        Duration delay = attempt == 0 ? Duration.ZERO : FIRST_DELAY.multipliedBy(1L << Math.min(attempt - 1, 12));
        long millis = Math.min(delay.toMillis(), LONGEST_DELAY.toMillis());
        try {
            threads.schedule(() -> follow(stream, attempt), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("{} is left to the job", stream.text(), stopped);
        }
    }

    private void follow(StreamId stream, int attempt) {
        boolean last = pending.age(stream).compareTo(GIVE_UP) > 0;
        int settled = settled(stream, attempt, last);
        if (settled == 0 || pending.remove(stream, settled)) {
            schedule(stream, settled == 0 ? attempt + 1 : 0);
        }
    }

    /** @return how many of its changes need nobody's attention any more */
    private int settled(StreamId stream, int attempt, boolean last) {
        int noticed = pending.of(stream).size();
        try {
            int settled = applier.apply(() -> pending.of(stream), last);
            if (settled == 0) {
                pending.notShown(stream);
            }
            return last ? Math.max(settled, noticed) : settled;
        } catch (RuntimeException | LinkageError e) {
            if (last) {
                LOG.error("The RFC of {} could not follow it; the job that looks for changes will", stream.text(), e);
                return noticed;
            }
            log(stream, attempt, e);
            return 0;
        }
    }

    /** Ever more rarely, as attempts go on. */
    private static void log(StreamId stream, int attempt, Throwable failure) {
        if (Integer.bitCount(attempt) <= 1) {
            LOG.warn("The RFC of {} could not follow it yet; it is tried again", stream.text(), failure);
        }
    }
}
