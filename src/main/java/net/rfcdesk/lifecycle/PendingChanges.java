package net.rfcdesk.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.rfcdesk.page.UnrecordedChanges;
import net.rfcdesk.record.StreamId;

/**
 * What events told on this node and records do not tell yet. It is lost when the node dies: the job that looks for such changes
 * finds them.
 */
public final class PendingChanges implements UnrecordedChanges {

    /** More are left to the job, so that a mass import does not fill the memory. */
    private static final int MOST = 1000;
    /** How long a reader waits for a change, from the moment in which it was noticed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a commit takes at most, unless the transaction has more to do than this change. */
    private static final Duration COMMIT = Duration.ofMillis(300);

    private final Map<StreamId, List<Pending>> byStream = new HashMap<>();
    private int size;

    private static final class Pending {

        private final HostChange change;
        private final long noticed = System.nanoTime();
        private boolean uncommitted;
        private boolean settled;

        Pending(HostChange change) {
            this.change = change;
        }

        HostChange change() {
            return change;
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - noticed);
        }

        /** For a reader: one who reads in the transaction that made the change would wait in vain. */
        Duration patience() {
            return uncommitted || settled ? Duration.ZERO : PATIENCE.minus(age());
        }
    }

    /** What became of a change that was to be added. */
    enum Added {
        FIRST_OF_ITS_STREAM,
        BEHIND_OTHERS,
        TOO_MANY
    }

    synchronized Added add(HostChange change) {
        if (size >= MOST) {
            return Added.TOO_MANY;
        }
        List<Pending> queue = byStream.computeIfAbsent(change.stream(), stream -> new ArrayList<>());
        queue.add(new Pending(change));
        size++;
        return queue.size() == 1 ? Added.FIRST_OF_ITS_STREAM : Added.BEHIND_OTHERS;
    }

    /** @return the oldest first */
    synchronized List<HostChange> of(StreamId stream) {
        return byStream.getOrDefault(stream, List.of()).stream()
                .map(Pending::change)
                .toList();
    }

    /** @return the oldest first */
    List<PageChange> ofPage(long pageId) {
        return of(StreamId.page(pageId)).stream().map(PageChange.class::cast).toList();
    }

    /** @return how long the oldest one has been waiting; zero when there is none */
    synchronized Duration age(StreamId stream) {
        List<Pending> queue = byStream.getOrDefault(stream, List.of());
        return queue.isEmpty() ? Duration.ZERO : queue.get(0).age();
    }

    /** Nobody else sees the changes of the stream yet. */
    synchronized void notShown(StreamId stream) {
        byStream.getOrDefault(stream, List.of()).stream()
                .filter(each -> each.age().compareTo(COMMIT) > 0)
                .forEach(each -> each.uncommitted = true);
        notifyAll();
    }

    /**
     * @param count of the oldest ones
     * @return whether others are left
     */
    synchronized boolean remove(StreamId stream, int count) {
        List<Pending> queue = byStream.getOrDefault(stream, List.of());
        int removed = Math.min(count, queue.size());
        List<Pending> gone = queue.subList(0, removed);
        gone.forEach(each -> each.settled = true);
        gone.clear();
        size -= removed;
        boolean more = !queue.isEmpty();
        if (!more) {
            byStream.remove(stream);
        }
        notifyAll();
        return more;
    }

    /** Lets users who have just saved a page find it in what is read next, unless that takes too long. */
    public synchronized void await(long pageId) {
        await(List.copyOf(byStream.getOrDefault(StreamId.page(pageId), List.of())));
    }

    /** As above, for all pages and spaces. What changes meanwhile is not waited for. */
    public synchronized void awaitAll() {
        await(byStream.values().stream().flatMap(List::stream).toList());
    }

    private void await(List<Pending> some) {
        await(() ->
                some.stream().map(Pending::patience).max(Duration::compareTo).orElse(Duration.ZERO));
    }

    /** @return whether there are none */
    public synchronized boolean await(Duration longest) {
        long start = System.nanoTime();
        await(() -> byStream.isEmpty() ? Duration.ZERO : longest.minusNanos(System.nanoTime() - start));
        return byStream.isEmpty();
    }

    /** @param left how long it is still worth waiting; must hold the lock */
    private void await(Supplier<Duration> left) {
        try {
            for (Duration longest = left.get(); longest.compareTo(Duration.ZERO) > 0; longest = left.get()) {
                wait(longest.toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
