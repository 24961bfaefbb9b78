package net.rfcdesk.wiki;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.SaveFilter;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The wiki's rooms below the web, on a database of their own, with a clock that a test sets. */
public final class Engine implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static final int FAST = 4;

    public final Database database;
    public final AccessMode accessMode = new AccessMode();
    public final Events events = new Events();
    public final SteppingClock clock = new SteppingClock(START, ZoneOffset.UTC);
    public final Users users;
    public final Permissions permissions;
    public final Spaces spaces;
    public final Pages pages;

    private Engine(Database database, SaveFilter saveFilter) {
        this.database = database;
        this.users = new Users(database, new BCryptPasswordEncoder(FAST));
        this.permissions = new Permissions(database, users);
        this.spaces = new Spaces(database, permissions, events, accessMode);
        this.pages = new Pages(database, users, spaces, permissions, events, saveFilter, accessMode, clock);
    }

    public static Engine inMemory() {
        return on(Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
    }

    public static Engine on(Database database) {
        return new Engine(database, body -> body);
    }

    /** @return the same pages on a host where pages that move along have no events; spaces are not to be made from now on */
    public Pages withoutEventsBelow() {
        return new Pages(database, users, spaces, permissions, events, body -> body, accessMode, clock, false);
    }

    public WikiUser user(String name) {
        return users.byName(name).orElseGet(() -> users.create(name, "The " + name, name + "@example.org", "secret"));
    }

    public WikiUser administrator(String name) {
        WikiUser user = user(name);
        users.update(change(user, true, true));
        return user(name);
    }

    public void deactivate(WikiUser user) {
        users.update(change(user, false, user.administrator()));
    }

    private static WikiUser change(WikiUser user, boolean active, boolean administrator) {
        return new WikiUser(
                user.key(),
                user.name(),
                user.fullName(),
                user.email(),
                active,
                administrator,
                user.locale(),
                user.zone());
    }

    public <T> T as(WikiUser user, Supplier<T> work) {
        return CurrentUser.call(user, work);
    }

    public void as(WikiUser user, Runnable work) {
        CurrentUser.call(user, () -> {
            work.run();
            return null;
        });
    }

    public Space space(WikiUser creator, String key) {
        return as(creator, () -> spaces.create(key, "Space " + key, ""));
    }

    /** @return a page below the home page */
    public Page page(WikiUser author, Space space, String title) {
        return page(author, space, 0, title, "<p>" + title + "</p>");
    }

    public Page page(WikiUser author, Space space, long parentId, String title, String body) {
        return as(author, () -> pages.create(space, parentId, title, body, Set.of()));
    }

    public Page reload(Page page) {
        return pages.byId(page.getId()).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
