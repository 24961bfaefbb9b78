package net.rfcdesk.page;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

/** Lets the host run the catch-up by a schedule, on one node at a time, and whenever an administrator wants it to. */
public final class CatchUpJob implements JobRunner {

    private final CatchUp catchUp;

    public CatchUpJob(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        CatchUp.Outcome outcome = catchUp.run(request::isCancellationRequested);
        String message = "RFCs brought up to date: " + outcome.caughtUp() + "; pages left out: " + outcome.failed();
        return outcome.finished()
                ? JobRunnerResponse.success(message)
                : JobRunnerResponse.aborted(message + "; stopped, and goes on from there the next time");
    }
}
