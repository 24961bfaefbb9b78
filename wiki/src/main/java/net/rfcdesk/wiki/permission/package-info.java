/**
 * Decides who may do what in a space, with a page, and while the site is read-only.
 *
 * <p>It may import {@code user} and what is below it, and {@code content}. Start reading at {@link net.rfcdesk.wiki.permission.Permissions}.
 */
package net.rfcdesk.wiki.permission;
