package net.rfcdesk.wiki;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The wiki's time: the system's, unless a story is being told that happened before. */
final class WikiClock extends Clock {
    private final AtomicReference<Instant> told = new AtomicReference<>();

    /** Stands still there. */
    void set(Instant moment) {
        told.set(moment);
    }

    /** Goes on with the system's. */
    void release() {
        told.set(null);
    }

    @Override
    public Instant instant() {
        Instant moment = told.get();
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ((InstantSource) this::instant).withZone(zone);
    }
}
