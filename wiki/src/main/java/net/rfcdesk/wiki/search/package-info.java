/**
 * The search for pages by CQL: what a query says, and which fields plugins add to those that every page has. Start with
 * {@link net.rfcdesk.wiki.search.ContentSearch}.
 */
package net.rfcdesk.wiki.search;
