package net.rfcdesk.macro;

/** Who changed the settings of a space, and when. */
public record ChangeLine(String sentence, When at) {}
