/**
 * Knows the spaces.
 *
 * <p>It may import {@code permission} and what is below it, and {@code event}. Start reading at {@link net.rfcdesk.wiki.space.Spaces}.
 */
package net.rfcdesk.wiki.space;
