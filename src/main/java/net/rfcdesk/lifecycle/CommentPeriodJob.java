package net.rfcdesk.lifecycle;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host end comment periods by a schedule, on one node at a time. */
public final class CommentPeriodJob implements JobRunner {

    private final CommentPeriods periods;
    private final Site site;

    public CommentPeriodJob(CommentPeriods periods, Site site) {
        this.periods = periods;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; no comment period was ended");
        }
        CommentPeriods.Outcome outcome = periods.run(() -> request.isCancellationRequested() || site.isReadOnly());
        return JobRunnerResponse.success(
                "RFCs accepted: " + outcome.accepted() + "; left for the next time: " + outcome.failed());
    }
}
