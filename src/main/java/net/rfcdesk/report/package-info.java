/**
 * Queries over many RFCs: lists, totals, and what waits for somebody. It imports {@code page} and what is below, and nothing of
 * Atlassian's. Start with {@link net.rfcdesk.report.Report}.
 */
@NullMarked
package net.rfcdesk.report;

import org.jspecify.annotations.NullMarked;
