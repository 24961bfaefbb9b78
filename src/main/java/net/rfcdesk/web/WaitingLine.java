package net.rfcdesk.web;

import java.util.List;

/**
 * An RFC that waits for the reader.
 *
 * @param number with its space
 * @param address of its page, absolute
 * @param roles that wait, each with whom it would be decided for, unless for the reader themselves
 * @param asked by whom, when and with which words the decision was asked for; none when nobody has
 */
public record WaitingLine(
        String number,
        String title,
        String address,
        List<String> roles,
        List<String> asked,
        String author,
        DisplayTime updated) {
    public WaitingLine {
        roles = List.copyOf(roles);
        asked = List.copyOf(asked);
    }
}
