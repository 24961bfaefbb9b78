package net.rfcdesk.wiki.web.view;

/** A link to a space. @param url with the context path */
public record SpaceLink(String key, String name, String url, String initials, int hue) {}
