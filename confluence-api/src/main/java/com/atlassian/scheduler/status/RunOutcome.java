package com.atlassian.scheduler.status;

import net.rfcdesk.signature.Verified;

/** Whether a run did what it should. Documented by use: JobRunnerResponse.getRunOutcome. */
@Verified("JD atlassian-scheduler-api 1.6.0; its constants used on Jira 8.8 by atlassian-labs/dc-migration-assistant")
public enum RunOutcome {
    SUCCESS,
    ABORTED,
    FAILED
}
