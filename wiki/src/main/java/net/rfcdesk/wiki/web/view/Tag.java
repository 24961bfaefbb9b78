package net.rfcdesk.wiki.web.view;

/** A script or a style that a page loads. @param key of the plugin's web-resource, or null */
public record Tag(String key, boolean script, String url) {}
