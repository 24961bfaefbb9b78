package net.rfcdesk.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due in one channel. A message is claimed in one transaction, sent outside any, and marked as sent in another one: who dies in between
 * leaves it to be sent again after the lease, under the same key. Few are claimed at a time, however many wait.
 */
public final class OutboxDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int CHUNK = 20;

    /** So many failures in a row are no coincidence: the mail server, or the network, is down. */
    private static final int MOST_FAILURES = 5;

    /** Longer than it takes to send a chunk. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** How long to wait after the first attempt, the second one, and so on; after the last of them it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    /** How long administrators can see what became of it. */
    static final Duration KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final OutboxStore outbox;
    private final Channel channel;
    private final Sender sender;
    private final Clock clock;

    public OutboxDispatcher(
            Transactions transactions, OutboxStore outbox, Channel channel, Sender sender, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.channel = channel;
        this.sender = sender;
        this.clock = clock;
    }

    /** How many messages were sent, and how many could not be. */
    public record Outcome(int sent, int failed) {}

    /** @param stopped asked before each message */
    public Outcome run(BooleanSupplier stopped) {
        Outcome outcome = new Run(stopped).go();
        if (!stopped.getAsBoolean()) {
            Instant old = clock.instant().minus(KEPT);
            transactions.run(() -> outbox.removeEndedBefore(old));
        }
        return outcome;
    }

    /** What is due. */
    private final class Run {

        private final BooleanSupplier stopped;
        /** Receivers that failed: the others do not wait for them. */
        private final Set<String> failing = new HashSet<>();

        private int inARow;
        private int sent;
        private int failed;

        Run(BooleanSupplier stopped) {
            this.stopped = stopped;
        }

        Outcome go() {
            List<OutboxMessage> claimed = claim();
            while (!claimed.isEmpty()) {
                for (List<OutboxMessage> together : batches(claimed)) {
                    if (hasEnded()) {
                        each(together, message -> outbox.release(message.id(), clock.instant()));
                    } else {
                        deliver(together);
                    }
                }
                claimed = claim();
            }
            return new Outcome(sent, failed);
        }

        private boolean hasEnded() {
            return inARow >= MOST_FAILURES || stopped.getAsBoolean();
        }

        /** Who claims at the same time as somebody else leaves the rest to the next run. */
        private List<OutboxMessage> claim() {
            if (hasEnded()) {
                return List.of();
            }
            try {
                return transactions.run(() -> outbox.claim(channel, clock.instant(), LEASE, CHUNK));
            } catch (Refused e) {
                if (!JobLog.isLostRace(e)) {
                    throw e;
                }
                LOG.info("Somebody else claimed messages at the same time; the next run goes on");
                return List.of();
            }
        }

        private void deliver(List<OutboxMessage> together) {
            String receiver = together.get(0).receiver();
            if (failing.contains(receiver)) {
                Instant later = clock.instant().plus(PAUSES.get(0));
                each(together, message -> outbox.release(message.id(), later));
                return;
            }
            try {
                sender.send(together);
                sent += together.size();
                inARow = 0;
                each(together, message -> outbox.sent(message.id(), clock.instant()));
            } catch (DeliveryFailed e) {
                fail(together, e);
            } catch (RuntimeException e) {
                LOG.error("Messages to {} could not be sent", receiver, e);
                fail(together, DeliveryFailed.forNow("An unexpected error, which the log has: " + e, e));
            }
        }

        private void fail(List<OutboxMessage> together, DeliveryFailed failure) {
            failed += together.size();
            if (failure.lasting()) {
                each(together, message -> outbox.giveUp(message.id(), clock.instant(), failure.reason()));
                return;
            }
            inARow++;
            failing.add(together.get(0).receiver());
            each(together, message -> {
                if (message.attempts() > PAUSES.size()) {
                    outbox.giveUp(message.id(), clock.instant(), failure.reason());
                } else {
                    Duration pause = PAUSES.get(message.attempts() - 1);
                    outbox.postpone(message.id(), clock.instant().plus(pause), failure.reason());
                }
            });
        }

        private void each(List<OutboxMessage> together, Consumer<OutboxMessage> work) {
            transactions.run(() -> {
                together.forEach(work);
                return together;
            });
        }
    }

    /** A digest is sent as one. */
    private static Collection<List<OutboxMessage>> batches(List<OutboxMessage> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(
                        message -> message.inDigest() ? message.receiver() : message.key(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }
}
