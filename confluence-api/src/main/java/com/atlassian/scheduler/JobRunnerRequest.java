package com.atlassian.scheduler;

import net.rfcdesk.signature.Verified;

/** One run that is asked for. Documented: its Javadoc. */
@Verified("developer.atlassian.com job-config module; used by atlassian-labs/dc-migration-assistant")
public interface JobRunnerRequest {
    /** @return whether the job should end as soon as it can */
    @Verified("JD atlassian-scheduler-api 1.6.0")
    boolean isCancellationRequested();
}
