/**
 * Turns HTTP requests into calls of handlers, and what these return or throw into answers.
 *
 * <p>It may import what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.http.Dispatcher}.
 */
package net.rfcdesk.wiki.web.http;
