package net.rfcdesk.web;

/**
 * A role that the site requires, as a space that cannot change it sees it.
 *
 * @param asked who is asked, how many of them, and in which stage
 */
public record SiteRoleView(String name, String asked) {}
