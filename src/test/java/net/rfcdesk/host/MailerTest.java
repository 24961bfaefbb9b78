package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.rfc.InputText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.MockedConstruction;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
final class MailerTest {

    @Mock
    private MailServerManager servers;

    @Mock
    private SMTPMailServer server;

    private final List<Object> addressed = new ArrayList<>();
    private MockedConstruction<Email> emails;
    private Mailer mailer;

    @BeforeEach
    void takeMails() {
        emails = mockConstruction(Email.class, (email, context) -> addressed.addAll(context.arguments()));
        mailer = new Mailer(servers);
    }

    @AfterEach
    void release() {
        emails.close();
    }

    @Test
    void isConfiguredWhenTheHostHasAServer() {
        assertThat(mailer.isConfigured()).isFalse();

        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        assertThat(mailer.isConfigured()).isTrue();
    }

    @Test
    void sendsHtmlToOnePersonInAThread() throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);

        mailer.send(mailTo("anna@example.com"));

        Email email = emails.constructed().get(0);
        assertThat(addressed).containsExactly("anna@example.com");
        verify(email).setSubject("RFC-7 wartet");
        verify(email).setBody("<p>Grüße</p>");
        verify(email).setMimeType("text/html");
        verify(email).setEncoding("UTF-8");
        verify(email).setMessageId("news-7@wiki");
        verify(email).setInReplyTo("<rfc-7@wiki>");
        verify(email).addHeader("Auto-Submitted", "auto-generated");
        verify(server).send(email);
    }

    @Test
    void subjectIsOneLine() {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);

        mailer.send(new Mail("anna@example.com", "RFC-7\r\nBcc: all@example.com", "", "news-7@wiki", "rfc-7@wiki"));

        verify(emails.constructed().get(0)).setSubject("RFC-7 Bcc: all@example.com");
    }

    @Test
    void mailLibraryFindsWhatItNeedsInTheClassLoaderOfTheServer() throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        List<ClassLoader> seen = new ArrayList<>();
        doAnswer(call -> seen.add(Thread.currentThread().getContextClassLoader()))
                .when(server)
                .send(any());
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            mailer.send(mailTo("anna@example.com"));

            assertThat(seen).containsExactly(server.getClass().getClassLoader());
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void withoutAServerItFailsForNow() {
        DeliveryFailed failed = failure("anna@example.com");

        assertThat(failed.lasting()).isFalse();
        assertThat(failed.reason()).isEqualTo("Confluence has no server for outgoing mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "anna@",
                "@example.com",
                "anna@@example.com",
                "anna@example..com",
                "anna lead@example.com",
                "anna@example.com, all@example.com",
                "anna@example.com\r\nBcc: all@example.com",
                "Anna <anna@example.com>"
            })
    void malformedAddressFailsForGood(String address) {
        DeliveryFailed failed = failure(address);

        assertThat(failed.lasting()).isTrue();
        assertThat(failed.reason()).contains("is no e-mail address");
        verifyNoInteractions(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "anna.lead+rfc@mail.example.com", "o'neil@example.com", "jürgen@münchen.example"})
    void addressesOfAllKindsAreTaken(String address) throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);

        mailer.send(mailTo(address));

        verify(server).send(any());
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 No such user, true",
        "553-mailbox name not allowed, true",
        "501 5.1.3 Bad recipient address syntax, true",
        "535 5.7.8 Authentication credentials invalid, false",
        "451 4.7.1 Try again later, false",
        "421 5500 mails are enough, false"
    })
    void answerOfTheServerSaysWhetherTryingAgainMakesSense(String answer, boolean lasting) throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        doThrow(new MailException(new IllegalStateException("Invalid Addresses", new IllegalStateException(answer))))
                .when(server)
                .send(any());

        DeliveryFailed failed = failure("anna@example.com");

        assertThat(failed.lasting()).isEqualTo(lasting);
        assertThat(failed.reason())
                .isEqualTo("Confluence's mail server did not take the mail: Invalid Addresses: " + answer);
    }

    @Test
    void reasonSaysWhichServerCannotBeReached() throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        doThrow(new MailException(new IllegalStateException(
                        "Couldn't connect to host, port: mail, 25", new ConnectException("Connection refused"))))
                .when(server)
                .send(any());

        DeliveryFailed failed = failure("anna@example.com");

        assertThat(failed.lasting()).isFalse();
        assertThat(failed.reason()).endsWith("Couldn't connect to host, port: mail, 25: Connection refused");
        assertThat(failed).hasCauseInstanceOf(MailException.class);
    }

    @Test
    void whateverElseGoesWrongIsAFailureAsWell() throws MailException {
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        doThrow(new NullPointerException()).when(server).send(any());

        assertThat(failure("anna@example.com").reason()).endsWith("NullPointerException");
    }

    @Test
    void reasonIsALineThatEveryDatabaseCanHold() {
        DeliveryFailed failed = DeliveryFailed.forNow("a\r\nb\0c\uD800d" + "😀".repeat(300), null);

        assertThat(failed.reason()).startsWith("a bcd😀").endsWith("😀");
        assertThat(InputText.length(failed.reason())).isEqualTo(InputText.MOST_OF_LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "<7@wiki>", "7@wiki\r\nBcc: all@example.com", "7@"})
    void mailIsNotCalledWhatHeadersCannotHold(String id) {
        assertThatThrownBy(() -> new Mail("anna@example.com", "", "", id, "rfc-7@wiki"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("anna@example.com", "", "", "news-7@wiki", id))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DeliveryFailed failure(String address) {
        return catchThrowableOfType(DeliveryFailed.class, () -> mailer.send(mailTo(address)));
    }

    private static Mail mailTo(String address) {
        return new Mail(address, "RFC-7 wartet", "<p>Grüße</p>", "news-7@wiki", "rfc-7@wiki");
    }
}
