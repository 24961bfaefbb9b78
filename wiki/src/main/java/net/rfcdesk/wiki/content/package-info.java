/**
 * Holds the state of a page, a blog post or a comment, behind the classes that plugins know.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.content.Content}.
 */
package net.rfcdesk.wiki.content;
