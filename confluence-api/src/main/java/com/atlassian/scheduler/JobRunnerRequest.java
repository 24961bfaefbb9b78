package com.atlassian.scheduler;

import net.rfcdesk.signature.Verified;

/** One run that is asked for. Documented: its Javadoc. */
@Verified("used on Confluence 7.2.1 by confluence-page-ai-generation-addon")
public interface JobRunnerRequest {
    /** @return whether the job should end as soon as it can */
    @Verified("JD atlassian-scheduler-api 1.6.0")
    boolean isCancellationRequested();
}
