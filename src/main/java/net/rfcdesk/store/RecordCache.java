package net.rfcdesk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.record.History;

/**
 * Records that were read lately, by the hash of their newest entry. That hash covers all of them, so that what is found here is what the
 * database has, as long as the database names the same hash; a record that has grown has another one. The check of a record never asks here.
 */
final class RecordCache {

    /** About ten megabytes. */
    private static final int MOST_ENTRIES = 20_000;

    private final Map<String, History> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private int entries;

    synchronized Optional<History> find(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** In place of those that nobody has asked for longest. */
    synchronized void keep(String hash, History history) {
        History before = byHash.put(hash, history);
        entries += history.entries().size()
                - (before == null ? 0 : before.entries().size());
        while (entries > MOST_ENTRIES) {
            Map.Entry<String, History> eldest = byHash.entrySet().iterator().next();
            byHash.remove(eldest.getKey());
            entries -= eldest.getValue().entries().size();
        }
    }
}
