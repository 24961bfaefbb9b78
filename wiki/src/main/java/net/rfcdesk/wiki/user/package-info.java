/**
 * Knows users, groups, passwords, and who is asking.
 *
 * <p>It may import {@code db}, {@code text} and {@code refusal}. Start reading at {@link net.rfcdesk.wiki.user.Users}.
 */
package net.rfcdesk.wiki.user;
