package net.rfcdesk.web;

/**
 * A status that the reader may choose.
 *
 * @param to the status, for programs
 * @param reasoned whether a reason is asked for
 * @param prompt that asks for it; empty when none is
 * @param action the button's text below the reason; empty when none is asked for
 */
public record StatusChange(String to, Lozenge lozenge, boolean reasoned, String prompt, String action) {}
