package net.rfcdesk.notify;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

/** Lets the host tell people and programs what happened, every minute, on one node at a time. */
public final class NotificationJob implements JobRunner {

    private final Notifications notifications;

    public NotificationJob(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(notifications.run(request::isCancellationRequested));
    }
}
