package net.rfcdesk.host;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.rfcdesk.rfc.InputText;
import org.jspecify.annotations.Nullable;

/**
 * Sends mail through the host's mail server, from the address that its administrators chose. It does so in the calling thread and may take
 * as long as the server does: it is not for requests of users.
 */
public final class Mailer {

    private static final String ATOM = "[^\\s\\p{Cntrl}@.,;:<>()\\[\\]\"\\\\]++";
    private static final Pattern ADDRESS = Pattern.compile("%1$s(\\.%1$s)*+@%1$s(\\.%1$s)*+".formatted(ATOM));

    /** What a server answers for good, after RFC 5321: an address it cannot read, or a mailbox that it does not have or that takes no mail. */
    private static final Pattern REFUSED_FOR_GOOD = Pattern.compile("(501|55\\d)[ -].*", Pattern.DOTALL);

    private static final int MOST_CAUSES = 10;

    private final MailServerManager servers;

    public Mailer(MailServerManager servers) {
        this.servers = servers;
    }

    /** @return whether the host has a server for outgoing mail; many sites have none */
    public boolean isConfigured() {
        return server().isPresent();
    }

    /** @throws DeliveryFailed lasting when the address is malformed, or the server refuses it for good */
    public void send(Mail mail) {
        if (!ADDRESS.matcher(mail.to()).matches()) {
            throw DeliveryFailed.forGood("\"" + mail.to() + "\" is no e-mail address");
        }
        SMTPMailServer server =
                server().orElseThrow(() -> DeliveryFailed.forNow("Confluence has no server for outgoing mail", null));
        try {
            send(email(mail), server);
        } catch (MailException | RuntimeException failure) {
            throw failed(failure);
        }
    }

    private Optional<SMTPMailServer> server() {
        return Optional.ofNullable(servers.getDefaultSMTPMailServer());
    }

    private static Email email(Mail mail) {
        Email email = new Email(mail.to());
        email.setSubject(InputText.name(mail.subject()));
        email.setBody(mail.html());
        email.setMimeType("text/html");
        email.setEncoding(StandardCharsets.UTF_8.name());
        email.setMessageId(mail.messageId());
        email.setInReplyTo("<" + mail.threadId() + ">");
        email.addHeader("Auto-Submitted", "auto-generated");
        return email;
    }

    /** Mail libraries look for what they need in the class loader of the thread, which may be the plugin's. */
    private static void send(Email email, SMTPMailServer server) throws MailException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(server.getClass().getClassLoader());
        try {
            server.send(email);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static DeliveryFailed failed(Exception failure) {
        List<String> messages = messages(failure);
        String why = messages.isEmpty() ? failure.getClass().getSimpleName() : String.join(": ", messages);
        boolean lasting = messages.stream()
                .anyMatch(message -> REFUSED_FOR_GOOD.matcher(message).matches());
        String reason = "Confluence's mail server did not take the mail: " + why;
        return lasting ? DeliveryFailed.forGood(reason) : DeliveryFailed.forNow(reason, failure);
    }

    /** From the cause on, if there is one, as a {@link MailException} only repeats what that says. */
    private static List<String> messages(Exception failure) {
        @Nullable Throwable first = failure.getCause() == null ? failure : failure.getCause();
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(message -> !message.isEmpty())
                .distinct()
                .toList();
    }
}
