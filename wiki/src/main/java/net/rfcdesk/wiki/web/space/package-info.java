/**
 * Shows spaces: the dashboard, their pages, their trash, their administration.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.space.SpaceRoutes}.
 */
package net.rfcdesk.wiki.web.space;
