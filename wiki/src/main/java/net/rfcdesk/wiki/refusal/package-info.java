/**
 * Says why the wiki does not do something, with an HTTP status and a sentence for people.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.refusal.Refusal}.
 */
package net.rfcdesk.wiki.refusal;
