/**
 * Starts and stops a wiki, and puts its parts together: the only place that says which class gets what.
 *
 * <p>It may import every other package, and no other package imports it. Start reading at {@link net.rfcdesk.wiki.Wiki}, then {@link net.rfcdesk.wiki.WikiParts}.
 */
package net.rfcdesk.wiki;
