package com.atlassian.scheduler;

import com.atlassian.scheduler.status.RunOutcome;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** How a run ended. Documented by use: success, aborted, failed and getRunOutcome. */
@Verified("used by atlassian-labs/dc-migration-assistant")
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
