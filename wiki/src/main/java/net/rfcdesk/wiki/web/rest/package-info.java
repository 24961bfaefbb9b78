/**
 * Answers the part of Confluence's own REST API that plugins, pickers and tests call.
 *
 * <p>It may import {@code web.http}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.rest.RestApi}.
 */
package net.rfcdesk.wiki.web.rest;
