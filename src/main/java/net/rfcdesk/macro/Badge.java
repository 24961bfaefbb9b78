package net.rfcdesk.macro;

/**
 * A state as a page shows it: never by colour alone.
 *
 * @param icon path of its drawing in a square of 16
 * @param lozenge AUI's class for its colour; empty for grey
 */
public record Badge(String word, String icon, String lozenge) {}
