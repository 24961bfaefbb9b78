/**
 * Shows pages and blog posts, and everything that people do with them.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.page.ViewRoutes}.
 */
package net.rfcdesk.wiki.web.page;
