package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.NamedBy;

/** Keeps who decides for whom; what is over or was taken back is kept as well, but not found here. */
public final class DelegationStore {

    private static final String PENDING = "ENDED_AT IS NULL AND ENDS_AT > ?";

    private final ActiveObjects ao;
    private final SiteLock lock;

    public DelegationStore(ActiveObjects ao) {
        this.ao = ao;
        this.lock = new SiteLock(ao);
    }

    /** Must be called in a transaction: until it ends, nobody else can add or end one. */
    public void lock() {
        lock.take();
    }

    /** @return those of the whole site that hold now or later */
    public List<Delegation> pending(Instant now) {
        return find(Query.select().where(PENDING, now.toEpochMilli()));
    }

    /**
     * In one statement, or one for each 900 of the givers.
     *
     * @param givers user keys
     * @return those that hold now or later, given by one of these users, or given to that one
     */
    public List<Delegation> pending(Instant now, Collection<String> givers, String delegate) {
        List<List<String>> parts = givers.isEmpty() ? List.of(List.of()) : RowReader.parts(givers);
        return parts.stream()
                .flatMap(some -> find(pending(now, some, delegate)).stream())
                .distinct()
                .sorted(Comparator.comparing(Delegation::begins).thenComparing(Delegation::id))
                .toList();
    }

    /**
     * In one statement.
     *
     * @param after number that all of theirs are above
     * @return those of the whole site that hold now or later, in the order of their numbers
     */
    public List<Delegation> pendingAfter(long after, Instant now, int limit) {
        Query query = Query.select()
                .where("ID > ? AND " + PENDING, after, now.toEpochMilli())
                .order("ID ASC")
                .limit(limit);
        return Arrays.stream(ao.find(DelegationRow.class, query))
                .map(DelegationStore::delegation)
                .toList();
    }

    private static Query pending(Instant now, List<String> givers, String delegate) {
        String theirs = givers.isEmpty() ? "" : " OR FROM_USER IN " + RowReader.marks(givers.size());
        Object[] values = Stream.of(Stream.of(now.toEpochMilli(), delegate), givers.stream())
                .flatMap(each -> each)
                .toArray();
        return Query.select().where(PENDING + " AND (TO_USER = ?" + theirs + ")", values);
    }

    public void add(Delegation made) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "FROM_USER", Width.whole(made.from(), Width.NAME),
                "TO_USER", Width.whole(made.to(), Width.NAME),
                "BEGINS_AT", made.begins().toEpochMilli(),
                "ENDS_AT", made.ends().toEpochMilli()));
        if (made.space() != null) {
            values.put("SPACE_KEY", Width.whole(made.space(), Width.NAME));
        }
        if (made.namedBy() != null) {
            values.put("NAMED_BY", Width.whole(made.namedBy().user(), Width.NAME));
            values.put("REASON", made.namedBy().reason());
        }
        ao.create(DelegationRow.class, values);
    }

    /** @return empty when it is over, or there never was one */
    public Optional<Delegation> find(long id, Instant now) {
        return pendingRow(id, now).map(DelegationStore::delegation);
    }

    /** Does nothing when it is over. */
    public void end(long id, Instant now) {
        pendingRow(id, now).ifPresent(row -> {
            row.setEndedAt(now.toEpochMilli());
            row.save();
        });
    }

    private Optional<DelegationRow> pendingRow(long id, Instant now) {
        return Arrays.stream(ao.find(DelegationRow.class, "ID = ? AND " + PENDING, id, now.toEpochMilli()))
                .findFirst();
    }

    private List<Delegation> find(Query query) {
        return Arrays.stream(ao.find(DelegationRow.class, query.order("BEGINS_AT ASC, ID ASC")))
                .map(DelegationStore::delegation)
                .toList();
    }

    private static Delegation delegation(DelegationRow row) {
        return new Delegation(
                row.getID(),
                row.getFromUser(),
                row.getToUser(),
                Instant.ofEpochMilli(row.getBeginsAt()),
                Instant.ofEpochMilli(row.getEndsAt()),
                row.getSpaceKey(),
                row.getNamedBy() == null
                        ? null
                        : new NamedBy(row.getNamedBy(), Objects.requireNonNullElse(row.getReason(), "")));
    }
}
