/**
 * What a user can do: approve, change the status, assign, delegate, link, configure. It imports {@code lifecycle} and what is below;
 * permissions are checked here, and only here and in {@code lifecycle} transactions write. Start with {@link
 * net.rfcdesk.service.RfcTransactions} and {@link net.rfcdesk.service.Approvals}.
 */
@NullMarked
package net.rfcdesk.service;

import org.jspecify.annotations.NullMarked;
