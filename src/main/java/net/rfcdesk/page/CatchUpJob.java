package net.rfcdesk.page;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host run the catch-up by a schedule, on one node at a time, and whenever an administrator wants it to. */
public final class CatchUpJob implements JobRunner {

    private final CatchUp catchUp;
    private final Site site;

    public CatchUpJob(CatchUp catchUp, Site site) {
        this.catchUp = catchUp;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; nothing was looked for");
        }
        CatchUp.Outcome outcome = catchUp.run(() -> request.isCancellationRequested() || site.isReadOnly());
        String message = "RFCs brought up to date: " + outcome.caughtUp() + "; pages left out: " + outcome.failed();
        return outcome.finished()
                ? JobRunnerResponse.success(message)
                : JobRunnerResponse.aborted(message + "; stopped, and goes on from there the next time");
    }
}
