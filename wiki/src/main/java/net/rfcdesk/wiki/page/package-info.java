/**
 * Knows the pages, blog posts and comments, and everything that can happen to them.
 *
 * <p>It may import {@code space} and what is below it, {@code storage} and {@code content}. Start reading at {@link net.rfcdesk.wiki.page.Pages}.
 */
package net.rfcdesk.wiki.page;
