package net.rfcdesk.web;

/**
 * Something that a reader of a report may choose.
 *
 * @param name of the word that it changes, for programs
 * @param value that the word then has
 * @param label in the reader's language
 */
public record ReportChoice(String name, String value, String label, boolean chosen) {}
