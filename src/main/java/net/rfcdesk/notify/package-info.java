/**
 * Who is told what happened to an RFC, and how it reaches them. It imports the rooms below it, and not the screens. Start with
 * {@link net.rfcdesk.notify.WebhookSender}.
 */
@NullMarked
package net.rfcdesk.notify;

import org.jspecify.annotations.NullMarked;
