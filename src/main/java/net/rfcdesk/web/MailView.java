package net.rfcdesk.web;

import java.util.List;

/**
 * What a mail shows.
 *
 * @param language of its texts, as {@code lang} of HTML has it
 * @param choose what the link to one's own choices says
 * @param chooseAddress where they are
 */
public record MailView(
        String language, String subject, List<MailPart> parts, String why, String choose, String chooseAddress) {

    public MailView {
        parts = List.copyOf(parts);
    }
}
