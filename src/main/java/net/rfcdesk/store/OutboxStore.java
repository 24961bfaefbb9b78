package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxMessage.State;
import org.jspecify.annotations.Nullable;

/** Keeps what is to be told to people and programs until it is sent, and for a while after. Each method must be called in a transaction. */
public final class OutboxStore {

    private final ActiveObjects ao;
    private final SiteLock lock;

    public OutboxStore(ActiveObjects ao) {
        this.ao = ao;
        this.lock = new SiteLock(ao);
    }

    /** Does nothing when there is one of that key already. */
    public void add(OutboxMessage message) {
        if (has(message.key())) {
            return;
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("MESSAGE_KEY", Width.whole(message.key(), Width.KEY));
        columns.put("CHANNEL", message.channel().name());
        columns.put("RECEIVER", Width.whole(message.receiver(), Width.NAME));
        columns.put("PAGE_ID", message.pageId());
        columns.put("CONTENT", message.content());
        columns.put("STATE", message.state().name());
        columns.put("CREATED_AT", message.created().toEpochMilli());
        columns.put("DUE_AT", message.due().toEpochMilli());
        columns.put("IN_DIGEST", message.inDigest());
        ao.create(OutboxRow.class, columns);
    }

    public boolean has(String key) {
        return ao.count(OutboxRow.class, "MESSAGE_KEY = ?", key) > 0;
    }

    /**
     * As below, of one receiver.
     *
     * @param busy receivers that are passed over
     */
    public List<OutboxMessage> claimOfOne(Channel channel, Set<String> busy, Instant now, Duration lease, int limit) {
        if (firstDue(channel, busy, now).isEmpty()) {
            return List.of();
        }
        lock.take();
        return firstDue(channel, busy, now)
                .map(first -> ao.find(
                        OutboxRow.class,
                        due(channel, now, "RECEIVER = ?", first.getReceiver()).limit(limit)))
                .map(rows -> claimed(List.of(rows), now, lease))
                .orElse(List.of());
    }

    private Optional<OutboxRow> firstDue(Channel channel, Set<String> busy, Instant now) {
        String others = busy.stream().map(receiver -> "RECEIVER <> ?").collect(Collectors.joining(" AND "));
        return Arrays.stream(ao.find(
                        OutboxRow.class,
                        due(channel, now, others, busy.toArray()).limit(1)))
                .findFirst();
    }

    /**
     * Takes messages that are due, for nobody else to send them meanwhile. Whoever dies before they say what became of them leaves them to
     * whoever comes after that time.
     *
     * @param lease how long nobody else takes them
     * @return no more than that many, in the order in which they are due; with one of a digest, all of it
     */
    public List<OutboxMessage> claim(Channel channel, Instant now, Duration lease, int limit) {
        if (firstDue(channel, Set.of(), now).isEmpty()) {
            return List.of();
        }
        lock.take();
        List<OutboxRow> rows = new ArrayList<>();
        for (OutboxRow row : ao.find(OutboxRow.class, due(channel, now, "").limit(limit))) {
            if (rows.stream().noneMatch(each -> each.getID() == row.getID())) {
                rows.addAll(row.isInDigest() ? digestOf(row, now) : List.of(row));
            }
        }
        return claimed(rows, now, lease);
    }

    private static List<OutboxMessage> claimed(List<OutboxRow> rows, Instant now, Duration lease) {
        rows.forEach(row -> {
            row.setDueAt(now.plus(lease).toEpochMilli());
            row.setAttempts(row.getAttempts() + 1);
            row.save();
        });
        return rows.stream().map(OutboxStore::message).toList();
    }

    /** @param which of them, as SQL, with its values; empty for all */
    private static Query due(Channel channel, Instant now, String which, Object... values) {
        List<Object> all = new ArrayList<>(List.of(State.WAITING.name(), now.toEpochMilli(), channel.name()));
        all.addAll(List.of(values));
        return Query.select()
                .where(
                        "STATE = ? AND DUE_AT <= ? AND CHANNEL = ?" + (which.isEmpty() ? "" : " AND " + which),
                        all.toArray())
                .order("DUE_AT ASC, ID ASC");
    }

    private List<OutboxRow> digestOf(OutboxRow one, Instant now) {
        return List.of(ao.find(
                OutboxRow.class,
                Query.select()
                        .where(
                                "RECEIVER = ? AND STATE = ? AND DUE_AT <= ? AND CHANNEL = ? AND IN_DIGEST = ?",
                                one.getReceiver(),
                                State.WAITING.name(),
                                now.toEpochMilli(),
                                one.getChannel(),
                                true)
                        .order("ID ASC")));
    }

    /** For one that was claimed. */
    public void sent(long id, Instant now) {
        change(id, row -> end(row, State.SENT, now, null));
    }

    /**
     * For one that was claimed and could not be sent.
     *
     * @param due when it is tried again
     * @param problem for administrators
     */
    public void postpone(long id, Instant due, String problem) {
        change(id, row -> {
            row.setDueAt(due.toEpochMilli());
            row.setProblem(problem);
        });
    }

    /** For one that was claimed and that nobody tried to send. */
    public void release(long id, Instant due) {
        change(id, row -> {
            row.setAttempts(row.getAttempts() - 1);
            row.setDueAt(due.toEpochMilli());
        });
    }

    /** For one that was claimed and will never be sent. */
    public void giveUp(long id, Instant now, String problem) {
        change(id, row -> end(row, State.GIVEN_UP, now, problem));
    }

    public Optional<OutboxMessage> find(long id) {
        return row(id).map(OutboxStore::message);
    }

    /** @return when the message of that key was sent; empty when it was not, or so long ago that it is not kept any more */
    public Optional<Instant> sentAt(String key) {
        return Arrays.stream(ao.find(OutboxRow.class, "MESSAGE_KEY = ?", key))
                .map(OutboxStore::message)
                .filter(message -> message.state() == State.SENT)
                .flatMap(message -> Stream.ofNullable(message.ended()))
                .findFirst();
    }

    /** Lets one that was sent or given up be sent again, under the same key. @return false when there is none */
    public boolean resend(long id, Instant now) {
        return change(id, row -> {
            row.setState(State.WAITING.name());
            row.setAttempts(0);
            row.setDueAt(now.toEpochMilli());
            row.setEndedAt(null);
            row.setProblem(null);
        });
    }

    private static void end(OutboxRow row, State state, Instant now, @Nullable String problem) {
        row.setState(state.name());
        row.setEndedAt(now.toEpochMilli());
        row.setProblem(problem);
    }

    private boolean change(long id, Consumer<OutboxRow> change) {
        Optional<OutboxRow> found = row(id);
        found.ifPresent(row -> {
            change.accept(row);
            row.save();
        });
        return found.isPresent();
    }

    private Optional<OutboxRow> row(long id) {
        return Arrays.stream(ao.find(OutboxRow.class, "ID = ?", id)).findFirst();
    }

    /** @return of that receiver, or of all when there is none given, newest first */
    public List<OutboxMessage> newest(Channel channel, @Nullable String receiver, int limit) {
        Query query = receiver == null
                ? Query.select().where("CHANNEL = ?", channel.name())
                : Query.select().where("CHANNEL = ? AND RECEIVER = ?", channel.name(), receiver);
        return Arrays.stream(ao.find(OutboxRow.class, query.order("ID DESC").limit(limit)))
                .map(OutboxStore::message)
                .toList();
    }

    /** @return those that wait or were given up, newest first */
    public List<OutboxMessage> newestUnsent(Channel channel, int limit) {
        Query query = Query.select()
                .where("CHANNEL = ? AND STATE <> ?", channel.name(), State.SENT.name())
                .order("ID DESC")
                .limit(limit);
        return Arrays.stream(ao.find(OutboxRow.class, query))
                .map(OutboxStore::message)
                .toList();
    }

    /** @return how many there are in that state */
    public int count(Channel channel, State state) {
        return ao.count(OutboxRow.class, "CHANNEL = ? AND STATE = ?", channel.name(), state.name());
    }

    /** Removes those that ended before a moment. @return how many */
    public int removeEndedBefore(Instant moment) {
        return ao.deleteWithSQL(OutboxRow.class, "ENDED_AT < ?", moment.toEpochMilli());
    }

    private static OutboxMessage message(OutboxRow row) {
        return new OutboxMessage(
                row.getID(),
                row.getMessageKey(),
                Channel.valueOf(row.getChannel()),
                row.getReceiver(),
                row.getPageId(),
                row.getContent(),
                row.isInDigest(),
                State.valueOf(row.getState()),
                row.getAttempts(),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Instant.ofEpochMilli(row.getDueAt()),
                row.getEndedAt() == null ? null : Instant.ofEpochMilli(row.getEndedAt()),
                row.getProblem());
    }
}
