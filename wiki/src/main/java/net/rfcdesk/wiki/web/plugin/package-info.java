/**
 * Shows the pages of plugins, in the wiki's frame when they ask for it.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.plugin.PluginPages}.
 */
package net.rfcdesk.wiki.web.plugin;
