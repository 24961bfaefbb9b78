package com.atlassian.scheduler.status;

import net.rfcdesk.signature.Verified;

/** Whether a run did what it should. Documented by use: JobRunnerResponse.getRunOutcome. */
@Verified("used by atlassian-labs/dc-migration-assistant")
public enum RunOutcome {
    SUCCESS,
    ABORTED,
    FAILED
}
