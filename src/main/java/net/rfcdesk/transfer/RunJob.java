package net.rfcdesk.transfer;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host go on with runs, every minute, on one node at a time. */
public final class RunJob implements JobRunner {

    private final Runner runner;
    private final Site site;

    public RunJob(Runner runner, Site site) {
        this.runner = runner;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; nothing was done");
        }
        Runner.Progress progress = runner.run(() -> request.isCancellationRequested() || site.isReadOnly());
        String message = "Pages or files that were dealt with: " + progress.items();
        return progress.finished()
                ? JobRunnerResponse.success(message)
                : JobRunnerResponse.aborted(message + "; stopped, and goes on from there the next time");
    }
}
