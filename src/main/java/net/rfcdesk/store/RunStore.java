package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.Kind;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import org.jspecify.annotations.Nullable;

/** Keeps what is done to many pages of a space, and what became of each. What writes must be called in a transaction. */
public final class RunStore {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ActiveObjects ao;
    private final RowReader<RunItemRow> items;
    private final SiteLock lock;

    public RunStore(ActiveObjects ao) {
        this.ao = ao;
        this.items = new RowReader<>(ao, RunItemRow.class);
        this.lock = new SiteLock(ao);
    }

    /** Until the transaction ends, nobody else can change a run. */
    public void lock() {
        lock.take();
    }

    /** @param made with any id. @return it with its id */
    public Run add(Run made) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("SPACE_KEY", Width.whole(made.spaceKey(), Width.WIDEST));
        columns.put("KIND", made.kind().name());
        columns.put("STATE", made.state().name());
        columns.put("USER_KEY", Width.whole(made.startedBy(), Width.NAME));
        columns.put("CREATED_AT", made.created().toEpochMilli());
        columns.put("ENDED_AT", made.ended() == null ? null : made.ended().toEpochMilli());
        columns.put("PARAMETERS", made.parameters());
        return run(ao.create(RunRow.class, columns));
    }

    /** @param more whose numbers the run does not have yet */
    public void add(long run, Collection<RunItem> more) {
        for (RunItem item : more) {
            Map<String, Object> columns = new HashMap<>();
            columns.put("ITEM_KEY", run + "/" + item.number());
            columns.put("RUN_ID", (int) run);
            columns.put("ITEM_NO", item.number());
            columns.put("SUBJECT", Width.cut(item.subject(), Width.WIDEST));
            columns.put("PAYLOAD", item.payload());
            columns.put("OUTCOME", item.outcome().name());
            columns.put("REASON", stored(item.reason()));
            columns.put("REASON_ARGUMENTS", written(item.arguments()));
            columns.put("PAGE_ID", item.pageId());
            ao.create(RunItemRow.class, columns);
        }
    }

    /** @return empty when it was removed, or there never was one */
    public Optional<Run> find(long id) {
        return row(id).map(RunStore::run);
    }

    /** @return those of a space, the newest first */
    public List<Run> of(String spaceKey, int limit) {
        return runs(
                Query.select().where("SPACE_KEY = ?", spaceKey).order("ID DESC").limit(limit));
    }

    /** @return those that the job is to go on with, the oldest first */
    public List<Run> atWork() {
        return runs(Query.select()
                .where("STATE = ? OR STATE = ?", State.RUNNING.name(), State.UNDOING.name())
                .order("ID ASC"));
    }

    private List<Run> runs(Query query) {
        return Arrays.stream(ao.find(RunRow.class, query)).map(RunStore::run).toList();
    }

    /** @param ended as of {@link Run#ended}. @return false when it is in none of those states */
    public boolean change(long id, Set<State> from, State to, @Nullable Instant ended) {
        Optional<RunRow> found = row(id).filter(row -> from.contains(State.valueOf(row.getState())));
        found.ifPresent(row -> {
            row.setState(to.name());
            row.setEndedAt(ended == null ? null : ended.toEpochMilli());
            row.save();
        });
        return found.isPresent();
    }

    /**
     * In one statement.
     *
     * @param after number that all of them are above
     * @return in the order of their numbers, without what their kinds need for them
     */
    public List<RunItem> items(long run, int after, int limit) {
        return items.read(
                items.select()
                        .where("RUN_ID = ? AND ITEM_NO > ?", (int) run, after)
                        .order("ITEM_NO ASC")
                        .limit(limit),
                row -> item(row, null));
    }

    /** @param after number that it is above. @return the first one of that outcome, with what its kind needs for it */
    public Optional<RunItem> next(long run, Outcome outcome, int after) {
        return items
                .read(
                        items.select()
                                .where("RUN_ID = ? AND OUTCOME = ? AND ITEM_NO > ?", (int) run, outcome.name(), after)
                                .order("ITEM_NO ASC")
                                .limit(1),
                        row -> item(row, null))
                .stream()
                .findFirst()
                .map(item -> withPayload(run, item));
    }

    private RunItem withPayload(long run, RunItem item) {
        return items
                .read(
                        Query.select("ID, PAYLOAD").where("ITEM_KEY = ?", run + "/" + item.number()),
                        row -> item.noting(Objects.requireNonNullElse(row.getPayload(), "")))
                .stream()
                .findFirst()
                .orElse(item);
    }

    /** @return how many have which outcome, in one statement for each */
    public RunItem.Counts counts(long run) {
        Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            numbers.put(outcome, ao.count(RunItemRow.class, "RUN_ID = ? AND OUTCOME = ?", (int) run, outcome.name()));
        }
        return new RunItem.Counts(numbers);
    }

    /** Notes what became of one; a payload that the item has replaces the one that is stored. */
    public void change(long run, RunItem item) {
        for (RunItemRow row : ao.find(RunItemRow.class, "ITEM_KEY = ?", run + "/" + item.number())) {
            row.setOutcome(item.outcome().name());
            row.setReason(stored(item.reason()));
            row.setReasonArguments(written(item.arguments()));
            row.setPageId(item.pageId());
            if (item.payload() != null) {
                row.setPayload(item.payload());
            }
            row.save();
        }
    }

    /** @return how many it has removed of those that ended before a moment and have no work left */
    public int removeEndedBefore(Instant moment) {
        List<Run> old = runs(Query.select().where("ENDED_AT < ?", moment.toEpochMilli())).stream()
                .filter(run -> !run.state().isAtWork())
                .toList();
        old.forEach(run -> remove(run.id()));
        return old.size();
    }

    /** Does nothing when it was removed before. */
    public void remove(long run) {
        ao.deleteWithSQL(RunItemRow.class, "RUN_ID = ?", (int) run);
        ao.deleteWithSQL(RunRow.class, "ID = ?", (int) run);
    }

    void removeSpace(String spaceKey) {
        runs(Query.select().where("SPACE_KEY = ?", spaceKey)).forEach(run -> remove(run.id()));
    }

    private Optional<RunRow> row(long id) {
        return Arrays.stream(ao.find(RunRow.class, "ID = ?", (int) id)).findFirst();
    }

    private static Run run(RunRow row) {
        Long ended = row.getEndedAt();
        return new Run(
                row.getID(),
                row.getSpaceKey(),
                Kind.valueOf(row.getKind()),
                State.valueOf(row.getState()),
                row.getUserKey(),
                Instant.ofEpochMilli(row.getCreatedAt()),
                ended == null ? null : Instant.ofEpochMilli(ended),
                row.getParameters());
    }

    private static RunItem item(RunItemRow row, @Nullable String payload) {
        return new RunItem(
                row.getItemNo(),
                Objects.requireNonNullElse(row.getSubject(), ""),
                payload,
                Outcome.valueOf(row.getOutcome()),
                Objects.requireNonNullElse(row.getReason(), ""),
                read(row.getReasonArguments()),
                row.getPageId());
    }

    private static @Nullable String stored(String reason) {
        return reason.isEmpty() ? null : Width.cut(reason, Width.NAME);
    }

    private static @Nullable String written(List<Object> arguments) {
        try {
            return arguments.isEmpty() ? null : MAPPER.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Arguments cannot be written as JSON", e);
        }
    }

    private static List<Object> read(@Nullable String json) {
        try {
            return json == null ? List.of() : List.of(MAPPER.readValue(json, Object[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored arguments are not readable: " + json, e);
        }
    }
}
