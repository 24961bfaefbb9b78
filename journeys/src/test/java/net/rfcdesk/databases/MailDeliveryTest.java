package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.mail.server.MailServerManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.State;
import net.rfcdesk.wiki.mail.MailServers;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to an RFC, as it arrives in people's mailboxes. */
class MailDeliveryTest {

    private final GreenMail mailboxes = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final Set<String> read = new HashSet<>();
    private ServiceFixture desk;
    private Space space;

    @BeforeEach
    void open() {
        mailboxes.start();
        desk = new ServiceFixture(Databases.H2.open(), servers());
        space = desk.space("DS");
    }

    @AfterEach
    void close() {
        desk.close();
        mailboxes.stop();
    }

    private MailServerManager servers() {
        int port = mailboxes.getSmtp().getPort();
        return MailServers.of(new InetSocketAddress("localhost", port), () -> desk.clock.instant());
    }

    @Test
    void storyOfAnRfcReachesEachOfItsPeopleInOneConversation() throws Exception {
        Page page = desk.rfc(space, "RFC: Caching", "lead", "security");
        assertThat(arrived())
                .isEqualTo(Map.of(
                        "lead@example.org",
                        List.of("Proposed: The author asks for your decision: lead."),
                        "security@example.org",
                        List.of("Proposed: The author asks for your decision: security.")));

        desk.decide(page, "lead", Choice.CHANGES_REQUESTED, "Too slow");
        assertThat(arrived())
                .isEqualTo(
                        Map.of("author@example.org", List.of("Proposed: The lead requested changes: lead. Too slow")));

        desk.decide(page, "security", Choice.APPROVED, "");
        int request = desk.history(page.getId()).decisions().stream()
                .filter(each -> each.asks())
                .findFirst()
                .orElseThrow()
                .entry();
        desk.as("lead", () -> desk.approvals.resolve(page.getId(), request));
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, request));
        assertThat(arrived().get("security@example.org")).containsExactly("Accepted: Accepted: all approvals are in.");

        assertThat(mailboxes.getReceivedMessages())
                .extracting(MailDeliveryTest::thread)
                .containsOnly("<rfc-desk.page-" + page.getId() + "@localhost>");
        assertThat(mailboxes.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
        assertThat(mailboxes.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsOnly("[DS RFC-1] Caching");
    }

    @Test
    void everybodyReadsTheirOwnLanguage() {
        WikiUser lead = desk.user("lead");
        desk.users.update(new WikiUser(
                lead.key(), lead.name(), lead.fullName(), lead.email(), true, false, Locale.GERMANY, lead.zone()));
        desk.rfc(space, "Caching", "lead", "security");

        Map<String, List<String>> arrived = arrived();

        assertThat(arrived.get("lead@example.org"))
                .containsExactly("Vorgeschlagen: The author bittet um Ihre Entscheidung: lead.");
        assertThat(arrived.get("security@example.org"))
                .containsExactly("Proposed: The author asks for your decision: security.");
    }

    @Test
    void whoMayNoLongerViewThePageOrWasDeactivatedGetsNothing() {
        Page page = desk.rfc(space, "Caching", "lead", "security", "product");
        desk.plan();
        desk.restrict(page, Permission.VIEW, "author", "lead", "product");
        desk.deactivate("product");

        assertThat(arrived()).containsOnlyKeys("lead@example.org");
        assertThat(new OutboxReader(desk).all())
                .filteredOn(message -> message.state() == State.GIVEN_UP)
                .extracting(OutboxMessage::problem)
                .containsExactlyInAnyOrder(
                        "The page is gone, or the receiver may not view it", "The receiver is deactivated, or gone");
    }

    @Test
    void siteWithoutAMailServerIsANormalState() {
        try (ServiceFixture without = new ServiceFixture(Databases.H2.open())) {
            without.rfc(without.space("DS"), "Caching", "lead");
            without.passGrace();

            assertThat(without.notifications.run(() -> false))
                    .isEqualTo("News and reminders: 1; messages sent: 0; not sent: 1");
            assertThat(without.notifications.run(() -> false))
                    .isEqualTo("News and reminders: 0; messages sent: 0; not sent: 0");
        }
    }

    @Test
    void nothingIsSentWhileTheSiteIsReadOnly() {
        desk.rfc(space, "Caching", "lead");
        desk.accessMode.setReadOnly(true);
        assertThat(arrived()).isEmpty();

        desk.accessMode.setReadOnly(false);
        assertThat(arrived()).containsOnlyKeys("lead@example.org");
    }

    /** @return by address, status and sentence of each mail that was not there before */
    private Map<String, List<String>> arrived() {
        desk.tell();
        Map<String, List<String>> arrived = new TreeMap<>();
        Arrays.stream(mailboxes.getReceivedMessages())
                .filter(mail -> read.add(id(mail)))
                .forEach(mail -> arrived.computeIfAbsent(receiver(mail), address -> new ArrayList<>())
                        .add(text(mail)));
        return arrived;
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String receiver(MimeMessage mail) {
        try {
            Address[] all = mail.getAllRecipients();
            assertThat(all).hasSize(1);
            return all[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            var body = Jsoup.parse(mail.getContent().toString()).body();
            String status = body.select("p").get(0).text();
            return (status + ": " + body.select("p").get(1).text() + " "
                            + body.select("blockquote").text())
                    .strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thread(MimeMessage mail) {
        try {
            return mail.getHeader("In-Reply-To")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
