package net.rfcdesk.lifecycle;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host run the reconciliation by a schedule, on one node at a time, and whenever an administrator wants it to. */
public final class ReconciliationJob implements JobRunner {

    private final Reconciler reconciler;
    private final Site site;

    public ReconciliationJob(Reconciler reconciler, Site site) {
        this.reconciler = reconciler;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; nothing was looked for");
        }
        Reconciler.Outcome outcome = reconciler.run(() -> request.isCancellationRequested() || site.isReadOnly());
        String message = "RFCs brought up to date: " + outcome.reconciled() + "; pages left out: " + outcome.failed();
        return outcome.finished()
                ? JobRunnerResponse.success(message)
                : JobRunnerResponse.aborted(message + "; stopped, and goes on from there the next time");
    }
}
