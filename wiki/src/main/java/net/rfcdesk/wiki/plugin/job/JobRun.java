package net.rfcdesk.wiki.plugin.job;

import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of a job's last run. @param message empty when the job said nothing */
public record JobRun(Instant started, RunOutcome outcome, String message) {
    /** @param response null from a job that has nothing to say, which is a success */
    static JobRun of(Instant started, JobRunnerResponse response) {
        RunOutcome outcome = response == null ? RunOutcome.SUCCESS : response.getRunOutcome();
        String message =
                Optional.ofNullable(response).map(JobRunnerResponse::message).orElse("");
        return new JobRun(started, outcome, message);
    }
}
