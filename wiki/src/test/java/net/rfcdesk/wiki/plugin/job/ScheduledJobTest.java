package net.rfcdesk.wiki.plugin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledJobTest {
    private final Jobs jobs = new Jobs(Stream::empty);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void runsAgainAndAgainAlthoughItFails() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        ScheduledJob job = job(request -> {
            runs.countDown();
            throw new IllegalStateException("on purpose");
        });

        jobs.start(List.of(job));

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        jobs.stop(List.of(job));
        assertThat(job.lastRun()).hasValueSatisfying(run -> {
            assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(run.message()).contains("on purpose");
        });
    }

    @Test
    void cannotRunWhileItRuns() {
        AtomicReference<ScheduledJob> job = new AtomicReference<>();
        job.set(job(request -> {
            assertThatThrownBy(() ->
                            CompletableFuture.supplyAsync(() -> job.get().run()).join())
                    .hasCauseInstanceOf(Conflict.class);
            assertThatThrownBy(() -> job.get().run()).isInstanceOf(Conflict.class);
            return JobRunnerResponse.success("refused twice");
        }));

        assertThat(job.get().run().message()).isEqualTo("refused twice");
    }

    @Test
    void cannotRunOnceItIsStopped() {
        ScheduledJob job = job(request -> JobRunnerResponse.success("ran"));
        jobs.start(List.of(job));

        jobs.stop(List.of(job));

        assertThatThrownBy(job::run).isInstanceOf(Conflict.class);
    }

    @Test
    void runsAsNobodyAlsoForALoggedInUser() {
        WikiUser ann = new WikiUser(new UserKey("1"), "ann", "Ann", "", true, true, Locale.UK, ZoneOffset.UTC);
        ScheduledJob job =
                job(request -> JobRunnerResponse.success(CurrentUser.get().toString()));

        assertThat(CurrentUser.call(ann, job::run).message()).isEqualTo("Optional.empty");
    }

    @Test
    void aJobWithNothingToSaySucceeds() {
        assertThat(job(request -> null).run().outcome()).isEqualTo(RunOutcome.SUCCESS);
    }

    private static ScheduledJob job(JobRunner runner) {
        JobConfig everyMillisecond =
                new JobConfig("bean", Optional.of(Duration.ofMillis(1)), Duration.ZERO, true, true);
        return new ScheduledJob("example:job", "Job", everyMillisecond, runner);
    }
}
