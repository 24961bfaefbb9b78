package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers how far a job has come. */
public final class CheckpointStore {

    private final ActiveObjects ao;
    private final SiteLock lock;

    public CheckpointStore(ActiveObjects ao) {
        this.ao = ao;
        this.lock = new SiteLock(ao);
    }

    /** @return empty when the job has not begun, or came to its end */
    public Optional<String> reached(String job) {
        return row(job).map(CheckpointRow::getReached);
    }

    /**
     * Must be called in a transaction.
     *
     * @param place none when the job came to its end; one that is too long to be kept is taken for the job's beginning
     */
    public void reach(String job, @Nullable String place) {
        lock.take();
        String kept = place == null || Width.fits(place, Width.WIDEST) ? place : null;
        Optional<CheckpointRow> known = row(job);
        known.ifPresent(row -> {
            row.setReached(kept);
            row.save();
        });
        if (known.isEmpty()) {
            Map<String, Object> columns = new HashMap<>();
            columns.put("JOB_NAME", job);
            columns.put("REACHED", kept);
            ao.create(CheckpointRow.class, columns);
        }
    }

    private Optional<CheckpointRow> row(String job) {
        return Arrays.stream(ao.find(CheckpointRow.class, "JOB_NAME = ?", job)).findFirst();
    }
}
