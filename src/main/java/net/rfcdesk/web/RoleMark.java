package net.rfcdesk.web;

/**
 * A role in a row of the report: where it stands, as small as can be.
 *
 * @param initials of its name
 * @param sentence with its name, its state and whom it waits for
 * @param icon of its state, as {@link Lozenge#icon()}
 * @param color of its state, as {@link Lozenge#color()}
 */
public record RoleMark(String initials, String sentence, String icon, String color) {}
