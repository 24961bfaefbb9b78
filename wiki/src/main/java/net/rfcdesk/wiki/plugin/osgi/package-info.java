/**
 * Runs plugin jars as OSGi bundles, each with its Spring context.
 *
 * <p>It may import {@code refusal}. Start reading at {@link net.rfcdesk.wiki.plugin.osgi.OsgiFramework}.
 */
package net.rfcdesk.wiki.plugin.osgi;
