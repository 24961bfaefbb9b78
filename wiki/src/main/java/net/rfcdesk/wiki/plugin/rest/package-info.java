/**
 * Answers the REST resources of plugins, by Jersey.
 *
 * <p>It may import {@code plugin.descriptor}, {@code plugin.osgi}, {@code plugin.servlet}, {@code user} and {@code db}. Start reading at {@link net.rfcdesk.wiki.plugin.rest.RestServlet}.
 */
package net.rfcdesk.wiki.plugin.rest;
