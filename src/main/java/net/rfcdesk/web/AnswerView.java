package net.rfcdesk.web;

/**
 * An answer to what a decision asks for.
 *
 * @param sentence who answered
 * @param text what they wrote
 */
public record AnswerView(String sentence, DisplayTime at, String text) {}
