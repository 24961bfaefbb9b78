package net.rfcdesk.wiki.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.SMTPMailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** Hands mails to a mail server, without logging in and without encryption. */
final class SmtpServer implements SMTPMailServer {
    private static final String FROM = "Embedded wiki <wiki@example.com>";
    private static final String LONGEST_WAIT =
            String.valueOf(Duration.ofSeconds(10).toMillis());

    private final Session session;
    private final InstantSource clock;

    SmtpServer(InetSocketAddress address, InstantSource clock) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "mail.smtp.host",
                address.getHostString(),
                "mail.smtp.port",
                String.valueOf(address.getPort()),
                "mail.smtp.localhost",
                "localhost",
                "mail.smtp.connectiontimeout",
                LONGEST_WAIT,
                "mail.smtp.timeout",
                LONGEST_WAIT,
                "mail.smtp.writetimeout",
                LONGEST_WAIT));
        this.session = Session.getInstance(properties);
        this.clock = clock;
    }

    @Override
    public void send(Email email) throws MailException {
        try {
            Transport.send(message(email));
        } catch (MessagingException failure) {
            throw new MailException(failure);
        }
    }

    private MimeMessage message(Email email) throws MessagingException {
        MimeMessage message = new NamedMessage(session, email.getMessageId());
        message.setFrom(new InternetAddress(FROM));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(email.getTo()));
        message.setSubject(email.getSubject(), email.getEncoding());
        message.setContent(email.getBody(), email.getMimeType() + "; charset=" + email.getEncoding());
        message.setSentDate(Date.from(clock.instant()));
        for (Map.Entry<String, String> header : email.getHeaders().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        if (email.getInReplyTo() != null) {
            message.setHeader("In-Reply-To", email.getInReplyTo());
        }
        return message;
    }

    /** A message that can be given its id, which the library would choose otherwise. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (id == null) {
                super.updateMessageID();
            } else {
                setHeader("Message-ID", "<" + id + ">");
            }
        }
    }
}
