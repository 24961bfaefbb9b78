package net.rfcdesk.web;

/**
 * The form that makes somebody else the author of an RFC.
 *
 * @param path of the request that sends it, below the plugin's REST address
 */
public record AuthorFormView(String path) {}
