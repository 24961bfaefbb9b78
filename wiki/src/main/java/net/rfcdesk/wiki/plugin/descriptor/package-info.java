/**
 * Reads a plugin's atlassian-plugin.xml.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.plugin.descriptor.PluginDescriptor}.
 */
package net.rfcdesk.wiki.plugin.descriptor;
