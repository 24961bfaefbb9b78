package com.atlassian.scheduler;

import net.rfcdesk.signature.Verified;

/** What a job does. Documented: Confluence's page on the job-config module. */
@Verified(
        "developer.atlassian.com job-config module; implemented on Confluence 7.2.1 by confluence-page-ai-generation-addon")
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
