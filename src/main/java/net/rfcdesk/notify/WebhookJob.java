package net.rfcdesk.notify;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import net.rfcdesk.host.Site;

/** Lets the host send to webhooks what is due, every minute, on one node at a time; on its own, so that no mail waits for a receiver that is down. */
public final class WebhookJob implements JobRunner {

    private final OutboxDispatcher dispatcher;
    private final Site site;

    public WebhookJob(OutboxDispatcher dispatcher, Site site) {
        this.dispatcher = dispatcher;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; no webhook is called until it is not");
        }
        OutboxDispatcher.Outcome outcome = dispatcher.run(() -> request.isCancellationRequested() || site.isReadOnly());
        return JobRunnerResponse.success(
                "Messages sent to webhooks: " + outcome.sent() + "; not sent: " + outcome.failed());
    }
}
