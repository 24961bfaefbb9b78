package net.rfcdesk.report;

import net.rfcdesk.approval.Progress;
import net.rfcdesk.rfc.Rfc;

/**
 * One RFC in a report.
 *
 * @param urlPath of the page, without the site's base URL
 * @param bypassed whether it was accepted in spite of missing approvals
 */
public record ReportRow(Rfc rfc, String urlPath, Progress progress, boolean bypassed) {}
