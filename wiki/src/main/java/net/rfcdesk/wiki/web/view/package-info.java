/**
 * Makes HTML: the frame around every page, and the values that templates show.
 *
 * <p>It may import {@code web.http}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.view.Screens}.
 */
package net.rfcdesk.wiki.web.view;
