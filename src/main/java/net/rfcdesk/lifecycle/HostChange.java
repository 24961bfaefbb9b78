package net.rfcdesk.lifecycle;

import java.time.Instant;
import net.rfcdesk.record.StreamId;
import org.jspecify.annotations.Nullable;

/** What an event of the host told; it is not certain before the host's database shows it, because the transaction may still fail. */
sealed interface HostChange permits PageChange, SpaceRemoval {

    /** @return whose record it concerns */
    StreamId stream();

    /** @return user key of the person who did it; none when nobody was logged in */
    @Nullable
    String user();

    Instant at();
}
