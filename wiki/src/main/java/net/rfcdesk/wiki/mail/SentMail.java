package net.rfcdesk.wiki.mail;

import com.atlassian.mail.Email;
import java.time.Instant;

/** A mail that a plugin sent, and that went nowhere. */
public record SentMail(long id, Instant sent, String to, String subject, String mimeType, String body) {
    static SentMail of(long id, Instant sent, Email email) {
        return new SentMail(id, sent, email.getTo(), email.getSubject(), email.getMimeType(), email.getBody());
    }

    public boolean isHtml() {
        return mimeType.startsWith("text/html");
    }
}
