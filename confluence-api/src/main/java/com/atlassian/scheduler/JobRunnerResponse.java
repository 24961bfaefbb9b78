package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** How a run ended. Documented by use: success, aborted, failed and getRunOutcome. */
@Verified(
        "JD atlassian-scheduler-api 1.6.0 class-use/JobRunnerResponse; getRunOutcome used on Jira 8.8 by atlassian-labs/dc-migration-assistant")
public final class JobRunnerResponse {
    private JobRunnerResponse() {}

    public static JobRunnerResponse success(String message) {
        throw Signature.only();
    }

    public static JobRunnerResponse aborted(String message) {
        throw Signature.only();
    }

    public static JobRunnerResponse failed(Throwable cause) {
        throw Signature.only();
    }

    public RunOutcome getRunOutcome() {
        throw Signature.only();
    }
}
