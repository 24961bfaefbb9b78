/**
 * Serves the wiki: the server, who is asking, and what people read when a request fails.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.WebServer}, then {@link net.rfcdesk.wiki.web.RequestFilter}.
 */
package net.rfcdesk.wiki.web;
