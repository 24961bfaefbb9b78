/**
 * Gives each plugin its tables, by Atlassian's Active Objects library, with Confluence's names and refusals.
 *
 * <p>It may import {@code db}. Start reading at {@link net.rfcdesk.wiki.ao.PluginActiveObjects}.
 */
package net.rfcdesk.wiki.ao;
