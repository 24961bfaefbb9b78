package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.Mail;
import net.rfcdesk.host.Mailer;
import net.rfcdesk.wiki.mail.MailServers;
import org.junit.jupiter.api.Test;

/** The plugin's mails, sent through the wiki over the wire. */
final class MailTest {
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
    private static final String HTML = "<!DOCTYPE html><p>Grüße aus München – 日本 🎉</p>";
    private static final Mail MAIL = new Mail(
            "anna@example.com",
            "RFC-7 „Größe“ wartet auf Sie 🎉",
            HTML,
            "news-7-3@wiki.example.com",
            "rfc-7@wiki.example.com");

    @Test
    void arrivesAsItWasWritten() throws Exception {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try {
            mailerTo(mailbox.getSmtp().getPort()).send(MAIL);

            assertThat(mailbox.getReceivedMessages()).hasSize(1);
            MimeMessage mail = mailbox.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
            assertThat(mail.getSubject()).isEqualTo(MAIL.subject());
            assertThat(mail.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
            assertThat(mail.getContent().toString().strip()).isEqualTo(HTML);
            assertThat(mail.getMessageID()).isEqualTo("<news-7-3@wiki.example.com>");
            assertThat(mail.getHeader("In-Reply-To")).containsExactly("<rfc-7@wiki.example.com>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getSentDate()).isEqualTo(NOW);
        } finally {
            mailbox.stop();
        }
    }

    @Test
    void unknownMailboxFailsForGood() throws IOException {
        DeliveryFailed failed = refusedWith("550 5.1.1 No such user here");

        assertThat(failed.lasting()).isTrue();
        assertThat(failed.reason()).contains("550 5.1.1 No such user here").doesNotContain("Exception");
    }

    @Test
    void busyServerFailsForNow() throws IOException {
        DeliveryFailed failed = refusedWith("451 4.7.1 Try again later");

        assertThat(failed.lasting()).isFalse();
        assertThat(failed.reason()).contains("451 4.7.1 Try again later");
    }

    @Test
    void serverThatIsDownIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        DeliveryFailed failed = failure(mailerTo(port));

        assertThat(failed.lasting()).isFalse();
        assertThat(failed.reason()).contains("localhost, " + port).contains("refused");
    }

    @Test
    void siteWithoutAServerSendsNothing() {
        Mailer mailer = new Mailer(MailServers.none());

        assertThat(mailer.isConfigured()).isFalse();
        assertThat(failure(mailer).lasting()).isFalse();
    }

    @Test
    void withoutARealServerTheWikiKeepsMails() {
        MailServers servers = MailServers.of(null, () -> NOW);

        new Mailer(servers).send(MAIL);

        assertThat(servers.kept().all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(MAIL.to());
            assertThat(mail.subject()).isEqualTo(MAIL.subject());
            assertThat(mail.body()).isEqualTo(HTML);
            assertThat(mail.sent()).isEqualTo(NOW);
        });
    }

    private static DeliveryFailed refusedWith(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            CompletableFuture<Void> refusal = CompletableFuture.runAsync(() -> refuse(server, answer));
            DeliveryFailed failed = failure(mailerTo(server.getLocalPort()));
            refusal.join();
            return failed;
        }
    }

    /** Answers one client, until it leaves. */
    private static void refuse(ServerSocket server, String answer) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 ready\r\n");
            out.flush();
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                out.print((command.startsWith("RCPT") ? answer : "250 ok") + "\r\n");
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeliveryFailed failure(Mailer mailer) {
        return catchThrowableOfType(DeliveryFailed.class, () -> mailer.send(MAIL));
    }

    private static Mailer mailerTo(int port) {
        return new Mailer(MailServers.of(InetSocketAddress.createUnresolved("localhost", port), () -> NOW));
    }
}
