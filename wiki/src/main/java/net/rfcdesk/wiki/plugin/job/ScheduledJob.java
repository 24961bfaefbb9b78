package net.rfcdesk.wiki.plugin.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.user.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's job. It runs without a user, by its schedule or when asked to, and never twice at the same time. */
public final class ScheduledJob {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJob.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String completeKey;
    private final String name;
    private final JobConfig config;
    private final JobRunner runner;
    private final JobRunnerRequest request = this::isStopped;
    private final ReentrantLock running = new ReentrantLock();
    private volatile Optional<Future<?>> schedule = Optional.empty();
    private volatile Optional<JobRun> lastRun = Optional.empty();
    private volatile boolean stopped;

    ScheduledJob(String completeKey, String name, JobConfig config, JobRunner runner) {
        this.completeKey = completeKey;
        this.name = name;
        this.config = config;
        this.runner = runner;
    }

    /** @param beans finds a job's bean by its name in the plugin's context */
    public static ScheduledJob of(String completeKey, DescriptorElement module, Function<String, JobRunner> beans) {
        JobConfig config = JobConfig.of(module);
        String name = module.attribute("name").orElseGet(module::key);
        return new ScheduledJob(completeKey, name, config, beans.apply(config.bean()));
    }

    public String completeKey() {
        return completeKey;
    }

    public String name() {
        return name;
    }

    /** @return whether administrators see the job */
    public boolean managed() {
        return config.managed();
    }

    /** @return whether administrators may run the job at any time */
    public boolean adhoc() {
        return config.adhoc();
    }

    /** @return false for a job that runs only when asked to */
    public boolean scheduled() {
        return config.interval().isPresent();
    }

    /** @return in words */
    public String schedule() {
        return config.interval()
                .map(interval -> "every " + interval.toString().substring(2).toLowerCase(Locale.ROOT))
                .orElse("only when asked to");
    }

    public Optional<JobRun> lastRun() {
        return lastRun;
    }

    /** The first run is one interval, and a little chance, from now. */
    void start(ScheduledExecutorService timer) {
        config.interval().ifPresent(interval -> {
            long millis = interval.toMillis();
            long chance = ThreadLocalRandom.current().nextLong(config.jitter().toMillis() + 1);
            schedule = Optional.of(timer.scheduleWithFixedDelay(
                    this::runUnlessRunning, millis + chance, millis, TimeUnit.MILLISECONDS));
        });
    }

    /** Lets a run that is under way end, within reason. */
    void stop() {
        stopped = true;
        schedule.ifPresent(future -> future.cancel(false));
        try {
            if (running.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.unlock();
            } else {
                LOG.warn("The job {} does not end; its plugin is stopped all the same", completeKey);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs the job and waits for its end.
     *
     * @throws Conflict while it runs already, or when its plugin has been stopped
     */
    public JobRun run() {
        return tryRun().orElseThrow(() -> new Conflict("The job \"" + name + "\" runs already, or has been stopped."));
    }

    private void runUnlessRunning() {
        tryRun();
    }

    private Optional<JobRun> tryRun() {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        try {
            return stopped || running.getHoldCount() > 1 ? Optional.empty() : Optional.of(remembered());
        } finally {
            running.unlock();
        }
    }

    private JobRun remembered() {
        JobRun run = CurrentUser.call(null, this::runOnce);
        lastRun = Optional.of(run);
        return run;
    }

    private JobRun runOnce() {
        Instant started = Instant.now();
        return JobRun.of(started, response());
    }

    private boolean isStopped() {
        return stopped;
    }

    /** What a job throws is its failure and goes no further. */
    private JobRunnerResponse response() {
        try {
            return runner.runJob(request);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The job {} failed", completeKey, e);
            return JobRunnerResponse.failed(e);
        }
    }
}
