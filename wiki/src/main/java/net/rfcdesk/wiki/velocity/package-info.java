/**
 * Renders Velocity templates as Confluence does: every value is escaped, and only allowed methods are called.
 *
 * <p>It may import {@code text}. Start reading at {@link net.rfcdesk.wiki.velocity.TemplateEngine}.
 */
package net.rfcdesk.wiki.velocity;
