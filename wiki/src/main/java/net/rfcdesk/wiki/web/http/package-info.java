/**
 * Turns HTTP requests into calls of handlers, and what these return or throw into answers.
 *
 * <p>It may import {@code user}, {@code text}, {@code refusal} and {@code db}. Start reading at {@link net.rfcdesk.wiki.web.http.Dispatcher}.
 */
package net.rfcdesk.wiki.web.http;
