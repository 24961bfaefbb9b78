package net.rfcdesk.web;

/**
 * A run in the list of them.
 *
 * @param address of its report
 * @param progress as in "12 of 40"
 */
public record RunLine(DisplayTime created, String address, String kind, String user, String state, String progress) {}
