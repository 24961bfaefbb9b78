package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import net.rfcdesk.notify.OutboxScreen;
import net.rfcdesk.notify.UnsentMail;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators see of the mails that people did not get, on every database. */
class OutboxTest {

    private ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private Page page;

    @AfterEach
    void close() {
        desk.close();
    }

    private void on(Databases databases) {
        desk.close();
        desk = new ServiceFixture(databases.open());
        desk.administrator("admin");
        page = desk.rfc(desk.space("DS"), "Caching", "lead");
    }

    @ParameterizedTest
    @EnumSource
    void newestThatWaitOrWereGivenUpAreShownWithTheirReasons(Databases databases) {
        on(databases);
        Instant now = desk.clock.instant();
        add("news/sent", Channel.MAIL, "lead", page.getId());
        add("news/failed", Channel.MAIL, "lead", page.getId());
        add("news/given-up", Channel.MAIL, "gone", 1);
        add("hook", Channel.WEBHOOK, "7", page.getId());
        desk.transactions.run(() -> {
            desk.outbox.claim(Channel.MAIL, now, Duration.ofMinutes(15), 10).forEach(message -> {
                switch (message.key()) {
                    case "news/sent" -> desk.outbox.sent(message.id(), now);
                    case "news/failed" -> desk.outbox.postpone(message.id(), now.plusSeconds(60), "The server is down");
                    default -> desk.outbox.giveUp(message.id(), now, "No such mailbox");
                }
            });
            return "";
        });

        OutboxScreen screen = as("admin", () -> desk.desk.outbox().screen());

        assertThat(screen.waiting()).isOne();
        assertThat(screen.sent()).isOne();
        assertThat(screen.givenUp()).isOne();
        assertThat(screen.newest()).hasSize(2);
        UnsentMail givenUp = screen.newest().get(0);
        assertThat(givenUp.receiver()).isEqualTo("gone");
        assertThat(givenUp.rfc()).isNull();
        assertThat(givenUp.next()).isNull();
        assertThat(givenUp.problem()).isEqualTo("No such mailbox");
        UnsentMail failed = screen.newest().get(1);
        assertThat(failed.rfc().number()).hasToString("RFC-1");
        assertThat(failed.urlPath()).isEqualTo(page.getUrlPath());
        assertThat(failed.attempts()).isOne();
        assertThat(failed.next()).isEqualTo(now.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGivenUpIsSentAgain(Databases databases) {
        on(databases);
        Instant now = desk.clock.instant();
        add("news/1", Channel.MAIL, "lead", page.getId());
        long id = as("admin", () -> desk.desk.outbox().screen()).newest().get(0).id();
        desk.transactions.run(() -> {
            desk.outbox.giveUp(id, now, "No such mailbox");
            return "";
        });

        OutboxScreen screen = as("admin", () -> desk.desk.outbox().sendAgain(id));

        assertThat(screen.givenUp()).isZero();
        assertThat(screen.waiting()).isOne();
        assertThat(screen.newest().get(0).next()).isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatWasSentOrIsNoMailIsNotSentAgain(Databases databases) {
        on(databases);
        add("hook", Channel.WEBHOOK, "7", page.getId());
        add("news/1", Channel.MAIL, "lead", page.getId());
        long mail =
                as("admin", () -> desk.desk.outbox().screen()).newest().get(0).id();
        long hook = desk.transactions
                .run(() -> desk.outbox.newest(Channel.WEBHOOK, null, 1))
                .get(0)
                .id();
        desk.transactions.run(() -> {
            desk.outbox.sent(mail, desk.clock.instant());
            return "";
        });

        refused(() -> as("admin", () -> desk.desk.outbox().sendAgain(mail)), RefusalCode.MESSAGE_NOT_FOUND);
        refused(() -> as("admin", () -> desk.desk.outbox().sendAgain(hook)), RefusalCode.MESSAGE_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void onlyAdministratorsOfConfluenceSeeThem(Databases databases) {
        on(databases);
        refused(() -> as("author", () -> desk.desk.outbox().screen()), RefusalCode.MAY_NOT_SEE_MESSAGES);
        refused(() -> as("author", () -> desk.desk.outbox().sendAgain(1)), RefusalCode.MAY_NOT_SEE_MESSAGES);
        desk.accessMode.setReadOnly(true);
        refused(() -> as("admin", () -> desk.desk.outbox().sendAgain(1)), RefusalCode.READ_ONLY);
    }

    private <T> T as(String user, Supplier<T> work) {
        return desk.as(user, work);
    }

    private void add(String key, Channel channel, String receiver, long pageId) {
        desk.transactions.run(() -> {
            desk.outbox.add(OutboxMessage.of(key, channel, receiver, pageId, "[]", desk.clock.instant()));
            return "";
        });
    }
}
