package net.rfcdesk.wiki;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is a second later every time it is asked. */
public final class SteppingClock extends Clock {
    private final ZoneId zone;
    private Instant next;

    public SteppingClock(Instant start, ZoneId zone) {
        this.next = start;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteppingClock(next, other);
    }

    @Override
    public synchronized Instant instant() {
        Instant now = next;
        next = next.plusSeconds(1);
        return now;
    }
}
