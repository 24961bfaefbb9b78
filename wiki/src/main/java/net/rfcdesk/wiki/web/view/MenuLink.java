package net.rfcdesk.wiki.web.view;

/** What a plugin adds to a menu. @param url with the context path */
public record MenuLink(String label, String url) {}
