package net.rfcdesk.host;

import java.util.regex.Pattern;

/**
 * One mail to one person.
 *
 * @param to an e-mail address
 * @param subject in one line
 * @param html the whole document; the host sends no other form of it, so that it has to explain itself
 * @param messageId what this mail is called, such as {@code news-12-7@wiki.example.com}, without angle brackets; the same when it is sent again
 * @param threadId what mail programs put mails together by, in the same form: all mails of a conversation have the same
 */
public record Mail(String to, String subject, String html, String messageId, String threadId) {

    private static final Pattern ID = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

    public Mail {
        requireId(messageId);
        requireId(threadId);
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("No mail can be called " + id);
        }
    }
}
