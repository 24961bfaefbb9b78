package net.rfcdesk.lifecycle;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host reject inactive RFCs by a schedule, on one node at a time. */
public final class InactivityJob implements JobRunner {

    private final InactiveRfcs inactive;
    private final Site site;

    public InactivityJob(InactiveRfcs inactive, Site site) {
        this.inactive = inactive;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; no inactive RFC was rejected");
        }
        InactiveRfcs.Outcome outcome = inactive.run(() -> request.isCancellationRequested() || site.isReadOnly());
        return JobRunnerResponse.success(
                "RFCs rejected: " + outcome.rejected() + "; left for the next time: " + outcome.failed());
    }
}
