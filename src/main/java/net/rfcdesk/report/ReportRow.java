package net.rfcdesk.report;

import java.time.Instant;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.rfc.Rfc;

/**
 * One RFC in a report.
 *
 * @param urlPath of the page, without the site's base URL
 * @param bypassed whether it was accepted in spite of missing approvals
 * @param superseded whether another RFC takes its place
 * @param decidedAt when it was accepted or rejected; null while it is open
 */
public record ReportRow(
        Rfc rfc, String urlPath, Progress progress, boolean bypassed, boolean superseded, Instant decidedAt) {}
