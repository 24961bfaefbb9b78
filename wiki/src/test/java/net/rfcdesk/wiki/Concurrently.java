package net.rfcdesk.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Does things at the same moment, each on a thread of its own. */
public final class Concurrently {
    private static final int PATIENCE_SECONDS = 60;

    private Concurrently() {}

    /** @return the results, in the order of the works; what one of them throws is thrown */
    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> results = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return work.call();
                    }))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> result : results) {
                done.add(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    public static <T> List<T> times(int threads, Callable<T> work) throws Exception {
        return all(IntStream.range(0, threads).mapToObj(ignored -> work).toList());
    }
}
