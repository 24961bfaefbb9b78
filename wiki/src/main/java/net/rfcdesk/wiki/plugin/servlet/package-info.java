/**
 * Runs the servlets of plugins, and reads who may call them.
 *
 * <p>It may import {@code plugin.descriptor} and {@code user}. Start reading at {@link net.rfcdesk.wiki.plugin.servlet.PluginServlet}.
 */
package net.rfcdesk.wiki.plugin.servlet;
