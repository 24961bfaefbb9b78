package net.rfcdesk.rfc;

/**
 * Two versions of a page that somebody should look at side by side.
 *
 * @param from the one that was read
 * @param to the one that is there now
 */
public record Comparison(long pageId, int from, int to) {}
