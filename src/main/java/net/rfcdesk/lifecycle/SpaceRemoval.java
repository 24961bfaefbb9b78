package net.rfcdesk.lifecycle;

import java.time.Instant;
import net.rfcdesk.record.StreamId;
import org.jspecify.annotations.Nullable;

/** A space went for good, with all its pages. */
record SpaceRemoval(String spaceKey, @Nullable String user, Instant at) implements HostChange {

    @Override
    public StreamId stream() {
        return StreamId.space(spaceKey);
    }
}
