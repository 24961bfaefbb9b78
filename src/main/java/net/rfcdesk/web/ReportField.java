package net.rfcdesk.web;

/**
 * Something that a reader of a report may write down.
 *
 * @param name of the word that it changes, for programs
 * @param label in the reader's language
 * @param type of HTML's input
 * @param value empty for nothing
 */
public record ReportField(String name, String label, String type, String value) {}
