package net.rfcdesk.web;

import java.util.List;

/**
 * What a mail tells of one RFC.
 *
 * @param heading number and title
 * @param status in a word; empty for what is not about one RFC
 * @param address of its page
 * @param action what the link says that leads to what is to be done there
 */
public record MailPart(String heading, String status, String address, String action, List<MailLine> lines) {

    public MailPart {
        lines = List.copyOf(lines);
    }
}
