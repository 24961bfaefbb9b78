package net.rfcdesk.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.rfcdesk.record.Subject;

/**
 * What events told on this node and records do not tell yet. It is lost when the node dies: the job that looks for such changes
 * finds them.
 */
public final class PendingChanges {

    /** More are left to the job, so that a mass import does not fill the memory. */
    private static final int MOST = 1000;
    /** How long a reader waits for a change, from the moment in which it was noticed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a commit takes at most, unless the transaction has more to do than this change. */
    private static final Duration COMMIT = Duration.ofMillis(300);

    private final Map<Subject, List<Pending>> bySubject = new HashMap<>();
    private int size;

    private static final class Pending {

        private final HostChange change;
        private final long noticed = System.nanoTime();
        private boolean uncommitted;

        Pending(HostChange change) {
            this.change = change;
        }

        HostChange change() {
            return change;
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - noticed);
        }

        /** For a reader: whoever reads in the transaction that made the change would wait in vain. */
        Duration patience() {
            return uncommitted ? Duration.ZERO : PATIENCE.minus(age());
        }
    }

    /** What became of a change that was to be added. */
    enum Added {
        FIRST_OF_ITS_SUBJECT,
        BEHIND_OTHERS,
        TOO_MANY
    }

    synchronized Added add(HostChange change) {
        if (size >= MOST) {
            return Added.TOO_MANY;
        }
        List<Pending> queue = bySubject.computeIfAbsent(change.subject(), subject -> new ArrayList<>());
        queue.add(new Pending(change));
        size++;
        return queue.size() == 1 ? Added.FIRST_OF_ITS_SUBJECT : Added.BEHIND_OTHERS;
    }

    /** @return the oldest first */
    synchronized List<HostChange> of(Subject subject) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .map(Pending::change)
                .toList();
    }

    /** @return the oldest first */
    List<PageChange> ofPage(long pageId) {
        return of(Subject.page(pageId)).stream().map(PageChange.class::cast).toList();
    }

    /** @return how long the oldest one has been waiting; zero when there is none */
    synchronized Duration age(Subject subject) {
        List<Pending> queue = bySubject.getOrDefault(subject, List.of());
        return queue.isEmpty() ? Duration.ZERO : queue.get(0).age();
    }

    /** Nobody else sees the subject's changes yet. */
    synchronized void notShown(Subject subject) {
        bySubject.getOrDefault(subject, List.of()).stream()
                .filter(each -> each.age().compareTo(COMMIT) > 0)
                .forEach(each -> each.uncommitted = true);
        notifyAll();
    }

    /**
     * @param count of the oldest ones
     * @return whether others are left
     */
    synchronized boolean remove(Subject subject, int count) {
        List<Pending> queue = bySubject.getOrDefault(subject, List.of());
        int removed = Math.min(count, queue.size());
        queue.subList(0, removed).clear();
        size -= removed;
        boolean more = !queue.isEmpty();
        if (!more) {
            bySubject.remove(subject);
        }
        notifyAll();
        return more;
    }

    /** Lets whoever has just saved a page find it in what is read next, unless that takes too long. */
    public void await(long pageId) {
        Subject subject = Subject.page(pageId);
        await(() -> patience(subject), () -> !bySubject.containsKey(subject));
    }

    /** As above, for all pages and spaces. */
    public void awaitAll() {
        await(
                () -> bySubject.keySet().stream()
                        .map(this::patience)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                bySubject::isEmpty);
    }

    private Duration patience(Subject subject) {
        List<Pending> queue = bySubject.getOrDefault(subject, List.of());
        return queue.isEmpty() ? Duration.ZERO : queue.get(0).patience();
    }

    /** @return whether there are none */
    public boolean await(Duration longest) {
        long start = System.nanoTime();
        return await(() -> longest.minusNanos(System.nanoTime() - start), bySubject::isEmpty);
    }

    private synchronized boolean await(Supplier<Duration> left, Supplier<Boolean> done) {
        try {
            while (!done.get() && left.get().compareTo(Duration.ZERO) > 0) {
                wait(left.get().toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done.get();
    }
}
