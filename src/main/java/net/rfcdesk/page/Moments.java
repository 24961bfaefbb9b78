package net.rfcdesk.page;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Clock;
import java.time.Instant;
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

    Moment now(int pageVersion, String fingerprint) {
        return now(actor(), pageVersion, fingerprint);
    }

    Moment now(Actor actor, int pageVersion, String fingerprint) {
        return new Moment(actor, now(), pageVersion, fingerprint);
    }

    /** To the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param user null for nobody who was logged in */
    Actor actor(ConfluenceUser user) {
        return user == null ? Actor.NOBODY : new Actor(user.getKey().getStringValue(), user.getName());
    }

    Actor actor() {
        return actor(user());
    }

    /** @param userKey null for nobody who was logged in */
    Actor actor(String userKey) {
        return userKey == null
                ? Actor.NOBODY
                : new Actor(userKey, people.userName(userKey).orElse(null));
    }

    /** @return user key of whoever is acting; null when nobody is logged in */
    String user() {
        return people.current().orElse(null);
    }
}
