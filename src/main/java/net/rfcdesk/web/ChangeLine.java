package net.rfcdesk.web;

/** Who changed the settings of a space, and when. */
public record ChangeLine(String sentence, DisplayTime at) {}
