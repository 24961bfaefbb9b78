package net.rfcdesk.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.jspecify.annotations.Nullable;
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

    /** So many webhooks are called at the same time, each one message after another. */
    private static final int WORKERS = 4;

    /** What is due after that is for the next run, lest slow receivers keep a run going that sends to nobody else any more. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST_MARKS = 5;

    /** Longer than it takes to send a chunk, of which a webhook may take ten seconds for each message. */
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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rfc-desk-sender");
        thread.setDaemon(true);
        return thread;
    }

    /** What is due. Mails go through one server, one after another; each webhook has a server of its own, which the others do not wait for. */
    private final class Run {

        private final BooleanSupplier stopped;
        private final Instant end = clock.instant().plus(LONGEST);
        /** Receivers to which a worker sends. */
        private final Set<String> busy = new HashSet<>();
        /** Receivers that failed, to which nothing else is sent. */
        private final Set<String> failing = new HashSet<>();

        private int inARow;
        private int sent;
        private int failed;

        Run(BooleanSupplier stopped) {
            this.stopped = stopped;
        }

        Outcome go() {
            if (channel == Channel.MAIL) {
                work();
            } else {
                workTogether();
            }
            return outcome();
        }

        private void workTogether() {
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS, OutboxDispatcher::thread);
            try {
                for (Future<?> each : workers.invokeAll(Collections.nCopies(WORKERS, Executors.callable(this::work)))) {
                    each.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Messages could not be claimed, or marked as sent", e.getCause());
            } finally {
                workers.shutdownNow();
            }
        }

        private void work() {
            List<OutboxMessage> claimed = claim();
            while (!claimed.isEmpty()) {
                for (List<OutboxMessage> together : batches(claimed)) {
                    if (hasEnded()) {
                        mark(together, message -> outbox.release(message.id(), clock.instant()));
                    } else {
                        deliver(together);
                    }
                }
                free(claimed.get(0).receiver());
                claimed = claim();
            }
        }

        private synchronized boolean hasEnded() {
            boolean down = channel == Channel.MAIL && inARow >= MOST_FAILURES;
            return down || stopped.getAsBoolean() || !clock.instant().isBefore(end);
        }

        /** Who claims at the same time as another server leaves the rest to the next run. */
        private synchronized List<OutboxMessage> claim() {
            if (hasEnded()) {
                return List.of();
            }
            try {
                Instant now = clock.instant();
                List<OutboxMessage> claimed = transactions.run(() -> channel == Channel.MAIL
                        ? outbox.claim(channel, now, LEASE, CHUNK)
                        : outbox.claimOfOne(channel, busy, now, LEASE, CHUNK));
                claimed.stream().map(OutboxMessage::receiver).forEach(busy::add);
                return claimed;
            } catch (Refused e) {
                if (!JobLog.isLostRace(e)) {
                    throw e;
                }
                LOG.info("Somebody else claimed messages at the same time; the next run goes on");
                return List.of();
            }
        }

        private synchronized void free(String receiver) {
            busy.remove(receiver);
        }

        private void deliver(List<OutboxMessage> together) {
            if (isFailing(together.get(0).receiver())) {
                Instant later = clock.instant().plus(PAUSES.get(0));
                mark(together, message -> outbox.release(message.id(), later));
                return;
            }
            DeliveryFailed failure = attempt(together);
            note(together, failure);
            if (failure == null) {
                mark(together, message -> outbox.sent(message.id(), clock.instant()));
            } else {
                mark(together, message -> failed(message, failure));
            }
        }

        /** @return why it failed; none when it did not */
        private @Nullable DeliveryFailed attempt(List<OutboxMessage> together) {
            try {
                sender.send(together);
                return null;
            } catch (DeliveryFailed e) {
                return e;
            } catch (RuntimeException e) {
                LOG.error("Messages to {} could not be sent", together.get(0).receiver(), e);
                return DeliveryFailed.forNow("An unexpected error, which the log has: " + e, e);
            }
        }

        private synchronized boolean isFailing(String receiver) {
            return failing.contains(receiver);
        }

        private synchronized void note(List<OutboxMessage> together, @Nullable DeliveryFailed failure) {
            if (failure == null) {
                sent += together.size();
                inARow = 0;
                return;
            }
            failed += together.size();
            if (!failure.lasting()) {
                inARow++;
                failing.add(together.get(0).receiver());
            }
        }

        private synchronized Outcome outcome() {
            return new Outcome(sent, failed);
        }

        private void failed(OutboxMessage message, DeliveryFailed failure) {
            if (failure.lasting() || message.attempts() > PAUSES.size()) {
                outbox.giveUp(message.id(), clock.instant(), failure.reason());
            } else {
                Duration pause = PAUSES.get(message.attempts() - 1);
                outbox.postpone(message.id(), clock.instant().plus(pause), failure.reason());
            }
        }

        /** What was sent must not be sent again because somebody else was faster. */
        private void mark(List<OutboxMessage> together, Consumer<OutboxMessage> work) {
            for (int attempt = 1; ; attempt++) {
                try {
                    transactions.run(() -> {
                        together.forEach(work);
                        return together;
                    });
                    return;
                } catch (Refused e) {
                    if (attempt == MOST_MARKS || !JobLog.isLostRace(e)) {
                        throw e;
                    }
                }
            }
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
