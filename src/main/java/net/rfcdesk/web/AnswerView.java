package net.rfcdesk.web;

/**
 * What somebody wrote beside a role or a decision, such as an answer to what it asks for.
 *
 * @param sentence who did what
 * @param text what they wrote
 */
public record AnswerView(String sentence, DisplayTime at, String text) {}
