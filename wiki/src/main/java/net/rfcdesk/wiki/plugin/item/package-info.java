/**
 * Puts the links of plugins into the menus of the wiki.
 *
 * <p>It may import {@code plugin.descriptor}, {@code plugin.service}, {@code permission} and {@code velocity}. Start reading at {@link net.rfcdesk.wiki.plugin.item.WebItems}.
 */
package net.rfcdesk.wiki.plugin.item;
