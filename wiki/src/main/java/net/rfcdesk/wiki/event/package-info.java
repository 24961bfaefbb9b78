/**
 * Hands events to those who listen to them.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.event.Events}.
 */
package net.rfcdesk.wiki.event;
