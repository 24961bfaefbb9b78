/**
 * Offers the services that plugins can import.
 *
 * <p>It may import {@code plugin.osgi}, {@code velocity}, and {@code page} with what is below it. Start reading at {@link net.rfcdesk.wiki.plugin.service.HostServices}.
 */
package net.rfcdesk.wiki.plugin.service;
