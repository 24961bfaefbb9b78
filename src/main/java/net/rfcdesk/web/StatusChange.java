package net.rfcdesk.web;

/**
 * A status that the reader may choose.
 *
 * @param to the status, for programs
 * @param reasoned whether a reason is asked for
 */
public record StatusChange(String to, Lozenge lozenge, boolean reasoned) {}
