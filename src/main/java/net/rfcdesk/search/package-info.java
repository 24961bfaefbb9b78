/**
 * Keeps what the host's own search knows of RFCs: an index, never the truth, which a job writes after the commit and may rebuild at any
 * time. It imports {@code page} and what is below, and opens transactions that note how far it has come. Start with
 * {@link net.rfcdesk.search.SearchIndex} and {@link net.rfcdesk.search.IndexedFacts}.
 */
@NullMarked
package net.rfcdesk.search;

import org.jspecify.annotations.NullMarked;
