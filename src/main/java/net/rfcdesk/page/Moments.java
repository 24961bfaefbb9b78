package net.rfcdesk.page;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Moment;

/** Says who is acting, and when. */
public final class Moments {

    private final Clock clock;
    private final People people;

    public Moments(Clock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    /** @return to the millisecond, as the record keeps it */
    Moment now(int pageVersion, String fingerprint) {
        return new Moment(actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS), pageVersion, fingerprint);
    }

    private Actor actor() {
        return people.current()
                .map(key -> new Actor(key, people.userName(key).orElse(null)))
                .orElse(Actor.NOBODY);
    }
}
