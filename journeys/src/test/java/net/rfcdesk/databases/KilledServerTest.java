package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.spaces.Space;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxMessage.State;
import org.junit.jupiter.api.Test;

/** Two servers at once send what waits in one database, and one of them is killed before it notes that a mail was taken. */
class KilledServerTest {

    private static final int RFCS = 3;
    private static final int PEOPLE_OF_EACH = 40;
    private static final int ALL = RFCS * PEOPLE_OF_EACH;

    /** The mail with which one is killed: neither the first nor the last of those that it has claimed. */
    private static final int UNDER_WAY = 30;

    /** The mail with which the other one waits, lest it sends everything before that. */
    private static final int ENOUGH = 70;

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Test
    void everybodyGetsTheirMailAndOnlyTheOneUnderWayIsSentAgain() throws Exception {
        String url = Databases.newOnPostgres();
        try (ServiceFixture desk = new ServiceFixture(Databases.onPostgres(url))) {
            List<String> people = plan(desk);
            try (Server killed = new Server(url, UNDER_WAY);
                    Server other = new Server(url, ENOUGH)) {
                killed.awaitReady();
                other.awaitReady();
                killed.run(GRACE);
                other.run(GRACE);
                killed.awaitHeld();
                killed.kill();
                other.release();
                other.awaitReady();

                Mail underWay = killed.taken.get(UNDER_WAY - 1);
                assertThat(killed.taken).hasSize(UNDER_WAY);
                assertThat(other.taken).doesNotContainAnyElementsOf(killed.taken);
                int left = ALL - (UNDER_WAY - 1) - other.taken.size();
                assertThat(left).isPositive();
                assertThat(waiting(desk)).isEqualTo(left);

                other.run(LEASE);
                other.awaitReady();

                assertThat(waiting(desk)).isZero();
                assertThat(killed.taken).filteredOn(other.taken::contains).containsExactly(underWay);
                List<Mail> once = Stream.concat(killed.taken.stream(), other.taken.stream())
                        .distinct()
                        .toList();
                assertThat(killed.taken.size() + other.taken.size()).isEqualTo(ALL + 1);
                assertThat(once).extracting(Mail::receiver).containsExactlyInAnyOrderElementsOf(people);
                assertThat(once).extracting(Mail::id).doesNotHaveDuplicates();
            }
        }
    }

    /** @return the addresses of those to each of whom one mail waits */
    private static List<String> plan(ServiceFixture desk) {
        desk.notifications.run(() -> false);
        Space space = desk.space("DS");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < RFCS; i++) {
            String title = "RFC " + i;
            List<String> people = IntStream.range(0, PEOPLE_OF_EACH)
                    .mapToObj(person -> "lead" + addresses.size() + "-" + person)
                    .toList();
            desk.rfcWith(space, title, ServiceFixture.macro("rfc-status") + desk.approval("leads", people));
            people.forEach(person -> addresses.add(person + "@example.org"));
        }
        desk.clock.pass(GRACE);
        desk.planner.run(() -> false);
        assertThat(waiting(desk)).isEqualTo(ALL);
        return addresses;
    }

    private static int waiting(ServiceFixture desk) {
        return desk.transactions.run(() -> desk.outbox.count(Channel.MAIL, State.WAITING));
    }

    /** @param id its Message-ID */
    private record Mail(String receiver, String id) {}

    /** A process that sends, and a mail server of its own that keeps one of the mails for a while before it says that it took it. */
    private static final class Server implements AutoCloseable {

        private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final Process process;
        private final BufferedReader said;

        /** By the mail server, the one that it keeps as well. */
        final List<Mail> taken = new CopyOnWriteArrayList<>();

        /** @param kept which of the mails, counted from 1 */
        Server(String url, int kept) throws IOException {
            mailServer.start();
            MessageDeliveryHandler mailboxes = mailServer.getUserManager().getMessageDeliveryHandler();
            mailServer.getUserManager().setMessageDeliveryHandler((message, address) -> {
                taken.add(new Mail(address.getEmail(), message.getMessage().getMessageID()));
                if (taken.size() == kept) {
                    held.countDown();
                    await(released);
                }
                return mailboxes.handle(message, address);
            });
            String port = String.valueOf(mailServer.getSmtp().getPort());
            process = JavaProcess.start(SendingServer.class, url, port);
            said = process.inputReader(StandardCharsets.UTF_8);
        }

        void awaitReady() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); !SendingServer.READY.equals(line); line = said.readLine()) {
                assertThat(line).as("It ended after it had said %s", lines).isNotNull();
                lines.add(line);
            }
        }

        void run(Duration later) throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append(later + "\n").flush();
        }

        void awaitHeld() {
            await(held);
        }

        void release() {
            released.countDown();
        }

        void kill() {
            assertThat(process.isAlive()).isTrue();
            assertThat(process.destroyForcibly().onExit().join().exitValue()).isNotZero();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            release();
            process.destroyForcibly().onExit().join();
            mailServer.stop();
        }
    }
}
