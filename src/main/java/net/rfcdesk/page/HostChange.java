package net.rfcdesk.page;

import java.time.Instant;
import net.rfcdesk.record.Subject;

/** What an event of the host told; it is not certain before the host's database shows it, because the transaction may still fail. */
sealed interface HostChange permits PageChange, SpaceRemoval {

    /** @return whose record it concerns */
    Subject subject();

    /** @return user key of whoever did it; null when nobody was logged in */
    String user();

    Instant at();
}
