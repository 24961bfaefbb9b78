package net.rfcdesk.wiki.web.view;

/** A user as the pages show one. @param hue of the avatar, 0 to 359 */
public record Person(String name, String fullName, String url, String initials, int hue) {}
