/**
 * Brings RFCs in and out in bulk: what is done to many pages or files, one after the other, by a job that can be stopped. It imports
 * {@code service} and what is below, and opens transactions that write. Start with {@link net.rfcdesk.transfer.RunStep} and
 * {@link net.rfcdesk.transfer.Runner}.
 */
@NullMarked
package net.rfcdesk.transfer;

import org.jspecify.annotations.NullMarked;
