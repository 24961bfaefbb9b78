package net.rfcdesk.wiki.plugin.job;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.NotFound;

/** The scheduled jobs of the enabled plugins, and the timer that runs them. */
public final class Jobs implements AutoCloseable {
    private static final int THREADS = 2;

    private final Supplier<Stream<ScheduledJob>> enabled;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS, Jobs::thread);

    public Jobs(Supplier<Stream<ScheduledJob>> enabled) {
        this.enabled = enabled;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scheduled jobs");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs the jobs of a plugin by their schedules from now on. */
    public void start(List<ScheduledJob> jobs) {
        jobs.forEach(job -> job.start(timer));
    }

    /** Stops these jobs. When this returns, none of them is running. */
    public void stop(List<ScheduledJob> jobs) {
        jobs.forEach(ScheduledJob::stop);
    }

    public List<ScheduledJob> all() {
        return enabled.get().toList();
    }

    /** @throws NotFound when no enabled plugin has such a job */
    public ScheduledJob byKey(String completeKey) {
        return enabled.get()
                .filter(job -> job.completeKey().equals(completeKey))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no job " + completeKey + "."));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
