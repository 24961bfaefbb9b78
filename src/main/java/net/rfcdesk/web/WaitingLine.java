package net.rfcdesk.web;

import java.util.List;

/**
 * An RFC that waits for the reader.
 *
 * @param number with its space
 * @param address of its page, absolute
 * @param roles that wait, each with whom it would be decided for, unless for the reader themselves
 */
public record WaitingLine(
        String number, String title, String address, List<String> roles, String author, DisplayTime updated) {
    public WaitingLine {
        roles = List.copyOf(roles);
    }
}
