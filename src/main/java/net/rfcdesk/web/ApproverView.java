package net.rfcdesk.web;

/**
 * Somebody who is asked, as the form that changes them shows it.
 *
 * @param list of the form that it belongs to: users or groups
 * @param id user key or the group's name, for programs
 */
public record ApproverView(String list, String id, String name) {}
