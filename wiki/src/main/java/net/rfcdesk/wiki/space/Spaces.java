package net.rfcdesk.wiki.space;

import com.atlassian.confluence.event.events.space.SpaceCreateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.spaces.SpaceStatus;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.text.InputText;
import net.rfcdesk.wiki.user.CurrentUser;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** The spaces of the wiki, changed on behalf of the current user. */
public final class Spaces implements SpaceManager {
    /** Leaves room for the title of the home page, which is the name and a word. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_DESCRIPTION = 4000;
    private static final Pattern WELL_FORMED_KEY = Pattern.compile("[A-Za-z0-9]{1,255}");

    private final Database database;
    private final Permissions permissions;
    private final Events events;
    private final AccessMode accessMode;

    public Spaces(Database database, Permissions permissions, Events events, AccessMode accessMode) {
        this.database = database;
        this.permissions = permissions;
        this.events = events;
        this.accessMode = accessMode;
    }

    /**
     * Makes the space with its home page, which {@link net.rfcdesk.wiki.page.Pages} adds; its creator gets every permission,
     * and every logged-in user VIEW and EDIT.
     *
     * @param key is stored in upper case, as spaces are found whatever the case
     * @throws InvalidInput when the key is taken or malformed, or the name is missing
     * @throws NotPermitted for anonymous visitors
     */
    public Space create(String key, String name, String description) {
        accessMode.requireWritable();
        ConfluenceUser creator = CurrentUser.get().orElseThrow(() -> new NotPermitted("Log in to create a space."));
        return database.inTransaction(() -> {
            Space space = new Space(database.nextId(), checkedKey(key), checkedName(name));
            insert(space, description);
            permissions.found(space, creator);
            events.publish(new SpaceCreateEvent(space));
            return space;
        });
    }

    private static String checkedKey(String key) {
        if (!WELL_FORMED_KEY.matcher(key).matches()) {
            throw new InvalidInput("key", "A space key has letters and digits only, such as DEV.");
        }
        return normalized(key);
    }

    private static String checkedName(String name) {
        if (name.isBlank()) {
            throw new InvalidInput("name", "Give the space a name.");
        }
        return InputText.fitting("name", InputText.of("name", name.strip()), LONGEST_NAME);
    }

    private static String checkedDescription(String description) {
        return InputText.fitting("description", InputText.of("description", description), LONGEST_DESCRIPTION);
    }

    private static String normalized(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    private void insert(Space space, String description) {
        try {
            database.jdbc()
                    .sql("insert into spaces (id, space_key, name, description, home_page_id) values (?, ?, ?, ?, 0)")
                    .params(space.getId(), space.getKey(), space.getName(), checkedDescription(description))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("key", "There is already a space " + space.getKey() + ". Choose another key.");
        }
    }

    public Optional<Space> byKey(String key) {
        return select("where space_key = ?", normalized(key)).optional();
    }

    public Optional<Space> byId(long id) {
        return select("where id = ?", id).optional();
    }

    /**
     * @param user null for an anonymous visitor
     * @return by name
     */
    public List<Space> visibleTo(ConfluenceUser user) {
        List<Space> all = select("order by name, space_key").list();
        return permissions.viewableSpaces(user, all);
    }

    private MappedQuerySpec<Space> select(String condition, Object... parameters) {
        return database.jdbc()
                .sql("select id, space_key, name from spaces " + condition)
                .params(List.of(parameters))
                .query((row, number) -> new Space(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /**
     * @throws InvalidInput when the name is missing
     * @throws NotPermitted unless the current user administers the space
     */
    public void update(Space space, String name, String description) {
        requireAdministrator(space);
        database.jdbc()
                .sql("update spaces set name = ?, description = ? where id = ?")
                .params(checkedName(name), checkedDescription(description), space.getId())
                .update();
    }

    /** Removes the space and all its pages; one SpaceRemoveEvent, no events for the pages. */
    public void delete(Space space) {
        requireAdministrator(space);
        database.inTransaction(() -> {
            database.jdbc()
                    .sql("delete from contents where latest_id in (select id from contents where space_id = ?)")
                    .param(space.getId())
                    .update();
            database.jdbc()
                    .sql("delete from spaces where id = ?")
                    .param(space.getId())
                    .update();
            events.publish(new SpaceRemoveEvent(space));
        });
    }

    private void requireAdministrator(Space space) {
        accessMode.requireWritable();
        if (!permissions.allows(CurrentUser.get().orElse(null), SpacePermission.ADMINISTER, space)) {
            throw new NotPermitted("Only administrators of the space " + space.getKey() + " can change or delete it.");
        }
    }

    /** @return 0 while the space is being made */
    public long homePageId(Space space) {
        return column("home_page_id", space, Long.class);
    }

    /** Called once, while the space is being made. */
    public void setHomePage(Space space, long pageId) {
        database.jdbc()
                .sql("update spaces set home_page_id = ? where id = ?")
                .params(pageId, space.getId())
                .update();
    }

    public String description(Space space) {
        return column("description", space, String.class);
    }

    private <T> T column(String column, Space space, Class<T> type) {
        return database.jdbc()
                .sql("select " + column + " from spaces where id = ?")
                .param(space.getId())
                .query(type)
                .single();
    }

    @Override
    public Space getSpace(String spaceKey) {
        return byKey(spaceKey).orElse(null);
    }

    /** No space is archived here. */
    @Override
    public Collection<String> getAllSpaceKeys(SpaceStatus status) {
        return status == SpaceStatus.CURRENT
                ? database.jdbc()
                        .sql("select space_key from spaces order by space_key")
                        .query(String.class)
                        .list()
                : List.of();
    }
}
