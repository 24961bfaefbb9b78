package net.rfcdesk.web;

/**
 * How many RFCs have a status.
 *
 * @param count in words; a dash when they were not counted
 * @param query that lists them, or no longer only them when it does already
 * @param pressed whether only they are listed
 * @param offered whether there is anything to list
 */
public record StatusTotal(Lozenge status, String count, String query, boolean pressed, boolean offered) {}
