package net.rfcdesk.web;

/**
 * A state as a page shows it: never by colour alone.
 *
 * @param icon path of its drawing in a square of 16
 * @param color AUI's class for its colour; empty for grey
 */
public record Lozenge(String word, String icon, String color) {}
