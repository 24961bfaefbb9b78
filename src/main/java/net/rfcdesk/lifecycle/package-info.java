/**
 * Keeps RFCs in step with their pages: the listener, the synchronisation after a commit, and the reconciliation job. It imports
 * {@code page} and what is below, and opens transactions that write. Start with {@link net.rfcdesk.lifecycle.PageListener} and
 * {@link net.rfcdesk.lifecycle.PageSync}.
 */
@NullMarked
package net.rfcdesk.lifecycle;

import org.jspecify.annotations.NullMarked;
