package net.rfcdesk.host;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import net.rfcdesk.rfc.Now;

/** Tells the time in the current user's zone. */
public final class ReaderClock {

    private final Clock clock;
    private final TimeZoneManager zones;

    public ReaderClock(Clock clock, TimeZoneManager zones) {
        this.clock = clock;
        this.zones = zones;
    }

    public Instant instant() {
        return clock.instant();
    }

    public Now now() {
        return new Now(instant(), zones.getUserTimeZone().toZoneId());
    }
}
