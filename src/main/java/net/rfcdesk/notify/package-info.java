/**
 * Who is told what, and when: the outbox is filled from the records of RFCs, and emptied by jobs. It may open transactions that write the
 * outbox; it imports {@code service} and what is below. Start with {@link net.rfcdesk.notify.NoticeRules}, which says who is told what,
 * and go on with {@link net.rfcdesk.notify.NoticePlanner} and {@link net.rfcdesk.notify.OutboxDispatcher}.
 */
@NullMarked
package net.rfcdesk.notify;

import org.jspecify.annotations.NullMarked;
