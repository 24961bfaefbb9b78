package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.notify.OutboxDispatcher;
import net.rfcdesk.notify.Sender;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxMessage.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits is sent once, however many send it, and what could not be sent is tried again for as long as that makes sense. */
class OutboxDispatcherTest {

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void everythingThatIsDueIsSentOnceInItsOrder(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            List<String> keys =
                    IntStream.range(0, 45).mapToObj(i -> "news/" + i).toList();
            keys.forEach(key -> add(desk, key, "lead"));
            add(desk, "news/0", "lead");

            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(45, 0));

            assertThat(sent).isEqualTo(keys);
            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoSendAtOnceSendNothingTwice(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            IntStream.range(0, 200).forEach(i -> add(desk, "news/" + i, "lead" + i));
            ConcurrentLinkedQueue<String> all = new ConcurrentLinkedQueue<>();
            Sender sender = messages -> messages.forEach(message -> all.add(message.key()));
            Callable<OutboxDispatcher.Outcome> node =
                    () -> dispatcher(desk, sender).run(() -> false);

            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                nodes.invokeAll(List.of(node, node)).forEach(OutboxDispatcherTest::done);
            } finally {
                nodes.shutdownNow();
            }
            node.call();

            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsTriedAgainLaterAndLaterAndThenGivenUpWithItsReason(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            add(desk, "news/1", "lead");
            Sender down = messages -> {
                sent.add(messages.get(0).key());
                throw DeliveryFailed.forNow("The server is down", null);
            };
            assertThat(dispatcher(desk, down).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 1));
            for (Duration pause : List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofHours(24))) {
                desk.clock.pass(pause.minusSeconds(1));
                assertThat(dispatcher(desk, down).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 0));
                desk.clock.pass(Duration.ofSeconds(1));
                assertThat(dispatcher(desk, down).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 1));
            }
            desk.clock.pass(Duration.ofDays(7));
            assertThat(dispatcher(desk, down).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 0));

            assertThat(sent).hasSize(7).containsOnly("news/1");
            assertThat(only(desk).state()).isEqualTo(State.GIVEN_UP);
            assertThat(only(desk).problem()).isEqualTo("The server is down");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWillNeverSucceedIsGivenUpAtOnceAndCanBeSentAgainUnderTheSameKey(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            add(desk, "news/1", "lead");
            Sender refusing = messages -> {
                throw DeliveryFailed.forGood("No such mailbox");
            };

            assertThat(dispatcher(desk, refusing).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 1));
            assertThat(only(desk).state()).isEqualTo(State.GIVEN_UP);

            desk.transactions.run(() -> desk.outbox.resend(only(desk).id(), desk.clock.instant()));
            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(1, 0));
            assertThat(sent).containsExactly("news/1");
            assertThat(only(desk).problem()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverThatFailsKeepsTheOthersNotWaiting(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            add(desk, "news/1", "lead");
            add(desk, "news/2", "lead");
            add(desk, "news/3", "security");
            Sender sender = messages -> {
                sent.add(messages.get(0).key());
                if (messages.get(0).receiver().equals("lead")) {
                    throw DeliveryFailed.forNow("Down", null);
                }
            };

            assertThat(dispatcher(desk, sender).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(1, 1));

            assertThat(sent).containsExactly("news/1", "news/3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyFailuresInARowEndTheRunWithoutCountingAgainstTheRest(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            IntStream.range(0, 50).forEach(i -> add(desk, "news/" + i, "lead" + i));
            Sender down = messages -> {
                throw DeliveryFailed.forNow("Down", null);
            };

            assertThat(dispatcher(desk, down).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 5));

            assertThat(all(desk)).filteredOn(message -> message.attempts() > 0).hasSize(5);
            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(45, 0));
        }
    }

    /** One of them ends only when all others have got what is theirs. */
    @ParameterizedTest
    @EnumSource
    void webhooksAreCalledAtTheSameTimeEachInItsOrder(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            List<String> receivers = List.of("down", "1", "2", "3", "4", "5");
            IntStream.range(0, 25).forEach(i -> receivers.forEach(each -> webhook(desk, each + "/" + i, each)));
            List<String> all = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch others = new CountDownLatch(125);
            Sender sender = messages -> {
                OutboxMessage message = messages.get(0);
                all.add(message.key());
                if (message.receiver().equals("down")) {
                    await(others);
                    throw DeliveryFailed.forNow("Down", null);
                }
                others.countDown();
            };

            assertThat(webhooks(desk, sender).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(125, 1));

            for (String each : receivers) {
                assertThat(all)
                        .filteredOn(key -> key.startsWith(each + "/"))
                        .isEqualTo(IntStream.range(0, each.equals("down") ? 1 : 25)
                                .mapToObj(i -> each + "/" + i)
                                .toList());
            }
            assertThat(webhooks(desk, sender).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 0));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutboxDispatcher webhooks(ServiceFixture desk, Sender sender) {
        return new OutboxDispatcher(desk.transactions, desk.outbox, Channel.WEBHOOK, sender, desk.clock);
    }

    private static void webhook(ServiceFixture desk, String key, String receiver) {
        desk.transactions.run(() -> {
            desk.outbox.add(OutboxMessage.of(key, Channel.WEBHOOK, receiver, 1, "{}", desk.clock.instant()));
            return key;
        });
    }

    /** As after kill -9 between the sending and the marking. */
    @ParameterizedTest
    @EnumSource
    void whatNobodyMarkedIsSentAgainAfterTheLeaseUnderTheSameKey(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            add(desk, "news/1", "lead");
            desk.transactions.run(
                    () -> desk.outbox.claim(Channel.MAIL, desk.clock.instant(), Duration.ofMinutes(15), 20));

            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(0, 0));
            desk.clock.pass(Duration.ofMinutes(15));
            assertThat(dispatcher(desk, this::take).run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(1, 0));

            assertThat(sent).containsExactly("news/1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDigestIsSentAsOneWhenItIsDue(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Instant morning = desk.clock.instant().plus(Duration.ofHours(20));
            for (String key : List.of("news/1", "news/2")) {
                desk.transactions.run(() -> {
                    desk.outbox.add(message(desk, key, "lead").inDigestAt(morning));
                    return key;
                });
            }
            add(desk, "news/3", "lead");
            Sender together = messages -> sent.add(
                    String.join(" + ", messages.stream().map(OutboxMessage::key).toList()));

            dispatcher(desk, together).run(() -> false);
            desk.clock.pass(Duration.ofHours(20));
            dispatcher(desk, together).run(() -> false);

            assertThat(sent).containsExactly("news/3", "news/1 + news/2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSentGoesAfterAMonthAndWhatWaitsStays(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            add(desk, "news/1", "lead");
            dispatcher(desk, this::take).run(() -> false);
            desk.transactions.run(() -> {
                desk.outbox.add(message(desk, "news/2", "lead")
                        .inDigestAt(desk.clock.instant().plus(Duration.ofDays(60))));
                return true;
            });

            desk.clock.pass(Duration.ofDays(31));
            dispatcher(desk, this::take).run(() -> false);

            assertThat(all(desk)).extracting(OutboxMessage::key).containsExactly("news/2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsStoppedLeavesTheRestToTheNextRun(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            IntStream.range(0, 30).forEach(i -> add(desk, "news/" + i, "lead"));

            dispatcher(desk, this::take).run(() -> sent.size() >= 7);
            assertThat(sent).hasSize(7);
            dispatcher(desk, this::take).run(() -> false);

            assertThat(sent).hasSize(30).doesNotHaveDuplicates();
        }
    }

    private void take(List<OutboxMessage> messages) {
        messages.forEach(message -> sent.add(message.key()));
    }

    private static OutboxDispatcher dispatcher(ServiceFixture desk, Sender sender) {
        return new OutboxDispatcher(desk.transactions, desk.outbox, Channel.MAIL, sender, desk.clock);
    }

    private static void add(ServiceFixture desk, String key, String receiver) {
        desk.transactions.run(() -> {
            desk.outbox.add(message(desk, key, receiver));
            return key;
        });
    }

    private static OutboxMessage message(ServiceFixture desk, String key, String receiver) {
        return OutboxMessage.of(key, Channel.MAIL, receiver, 1, "[]", desk.clock.instant());
    }

    private static OutboxMessage only(ServiceFixture desk) {
        assertThat(all(desk)).hasSize(1);
        return all(desk).get(0);
    }

    private static List<OutboxMessage> all(ServiceFixture desk) {
        return desk.transactions.run(() -> desk.outbox.newest(Channel.MAIL, null, 1000));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
