/**
 * Installs, enables and disables plugins, and puts the modules of their descriptors to work.
 *
 * <p>It may import everything but {@code web} and the root package. Start reading at {@link net.rfcdesk.wiki.plugin.PluginSystem}, then {@code ModuleLoader}.
 */
package net.rfcdesk.wiki.plugin;
