package net.rfcdesk.web;

/**
 * A value that a form offers.
 *
 * @param value for programs
 * @param word in the reader's language
 * @param selected whether it is chosen now
 */
public record FormOption(String value, String word, boolean selected) {}
