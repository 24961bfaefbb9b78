package net.rfcdesk.web;

/**
 * An answer that a policy can have.
 *
 * @param value for programs
 * @param selected whether it is the answer now
 */
public record PolicyOption(String value, String word, boolean selected) {}
