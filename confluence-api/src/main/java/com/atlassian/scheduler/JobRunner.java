package com.atlassian.scheduler;

import net.rfcdesk.signature.Verified;

/** What a job does. Documented: Confluence's page on the job-config module. */
@Verified("developer.atlassian.com job-config module; used by atlassian-labs/dc-migration-assistant")
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
