package net.rfcdesk.web;

/**
 * The form that says after how many months an RFC is due for review.
 *
 * @param path of the request that sends it, below the plugin's REST address
 * @param months of its own; empty where those of its space count
 * @param most that can be chosen
 * @param hint what the space says, in words
 */
public record ReviewFormView(long pageId, String path, String months, String most, String hint) {}
