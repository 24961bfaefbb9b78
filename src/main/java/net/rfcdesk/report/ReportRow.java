package net.rfcdesk.report;

import net.rfcdesk.approval.Progress;
import net.rfcdesk.rfc.Rfc;

/**
 * One RFC in a report.
 *
 * @param urlPath of the page, without the site's base URL
 */
public record ReportRow(Rfc rfc, String urlPath, Progress progress) {}
