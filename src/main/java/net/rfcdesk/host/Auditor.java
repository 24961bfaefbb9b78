package net.rfcdesk.host;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import org.jspecify.annotations.Nullable;

/** Says who is acting, and when. */
public final class Auditor {

    private final Clock clock;
    private final People people;

    public Auditor(Clock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    public AuditStamp now(int pageVersion, String fingerprint) {
        return now(actor(), pageVersion, fingerprint);
    }

    public AuditStamp now(Actor actor, int pageVersion, String fingerprint) {
        return new AuditStamp(actor, now(), pageVersion, fingerprint);
    }

    /** To the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param user none for nobody who was logged in */
    public Actor actor(@Nullable ConfluenceUser user) {
        return user == null ? Actor.NOBODY : new Actor(user.getKey().getStringValue(), user.getName());
    }

    public Actor actor() {
        return actor(user());
    }

    /** @param userKey none for nobody who was logged in */
    public Actor actor(@Nullable String userKey) {
        return userKey == null
                ? Actor.NOBODY
                : new Actor(userKey, people.userName(userKey).orElse(null));
    }

    /** @return user key of the current user; none when nobody is logged in */
    public @Nullable String user() {
        return people.current().orElse(null);
    }
}
