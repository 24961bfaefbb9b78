package net.rfcdesk.page;

import java.time.Instant;
import net.rfcdesk.record.Subject;

/** A space went for good, with all its pages. */
record SpaceRemoval(String spaceKey, String user, Instant at) implements HostChange {

    @Override
    public Subject subject() {
        return Subject.space(spaceKey);
    }
}
