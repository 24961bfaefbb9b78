package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.TooLarge;
import net.rfcdesk.wiki.text.InputText;
import org.springframework.dao.DuplicateKeyException;

/**
 * The content properties of pages, for the current user: whoever may view a page reads them, and whoever may edit it changes them,
 * which makes no new version of the page.
 */
public final class ContentProperties {
    private static final int LONGEST_KEY = 255;
    private static final int LARGEST = 32 * 1024;

    private final Database database;
    private final PageStore store;
    private final PageAccess access;

    ContentProperties(Database database, PageStore store, PageAccess access) {
        this.database = database;
        this.store = store;
        this.access = access;
    }

    /** @return by key. @throws NotFound when there is no such page or the user may not view it */
    public List<ContentProperty> of(long pageId) {
        access.requireView(page(pageId));
        return of(List.of(pageId));
    }

    /** Asks nobody whether the current user may view these pages. @return in one statement, by key within a page */
    public List<ContentProperty> of(Collection<Long> pageIds) {
        return pageIds.isEmpty()
                ? List.of()
                : database.jdbc()
                        .sql("""
                        select id, content_id, property_key as "key", json, version from content_properties
                        where content_id in (:ids) order by content_id, property_key""")
                        .param("ids", pageIds)
                        .query(ContentProperty.class)
                        .list();
    }

    /** As {@link #of(long)}. */
    public Optional<ContentProperty> find(long pageId, String key) {
        return of(pageId).stream()
                .filter(property -> property.key().equals(key))
                .findFirst();
    }

    /** @throws Conflict when the page has a property of that key. @throws TooLarge when it is over 32 KB */
    public ContentProperty create(long pageId, String key, String json) {
        return database.inTransaction(() -> {
            requireEdit(pageId, json);
            String checked = InputText.fitting("key", InputText.of("key", key), LONGEST_KEY);
            if (checked.isBlank()) {
                throw new InvalidInput("key", "A content property needs a key.");
            }
            insert(pageId, checked, json);
            return existing(pageId, checked);
        });
    }

    private void insert(long pageId, String key, String json) {
        try {
            database.jdbc()
                    .sql(
                            "insert into content_properties (id, content_id, property_key, json, version) values (?, ?, ?, ?, 1)")
                    .params(database.nextId(), pageId, key, json)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Conflict("The page has a content property \"" + key + "\" already.");
        }
    }

    /** @param version the present one, plus one. @throws Conflict when it is another */
    public ContentProperty update(long pageId, String key, String json, int version) {
        return database.inTransaction(() -> {
            requireEdit(pageId, json);
            existing(pageId, key);
            int changed = database.jdbc()
                    .sql(
                            "update content_properties set json = ?, version = ? where content_id = ? and property_key = ? and version = ?")
                    .params(json, version, pageId, key, version - 1)
                    .update();
            if (changed == 0) {
                throw new Conflict(
                        "Version " + version + " is not the next one of the content property \"" + key + "\".");
            }
            return existing(pageId, key);
        });
    }

    public void delete(long pageId, String key) {
        database.inTransaction(() -> {
            access.requireEdit(page(pageId));
            existing(pageId, key);
            database.jdbc()
                    .sql("delete from content_properties where content_id = ? and property_key = ?")
                    .params(pageId, key)
                    .update();
        });
    }

    /** As Confluence does when a page is copied. */
    void copy(long fromPage, long toPage) {
        of(List.of(fromPage)).forEach(property -> insert(toPage, property.key(), property.json()));
    }

    private void requireEdit(long pageId, String json) {
        access.requireEdit(page(pageId));
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new TooLarge("The value of a content property must not be larger than 32 KB.");
        }
    }

    private Page page(long id) {
        return store.find(id)
                .filter(page -> page.isLatestVersion() && !page.isDeleted())
                .orElseThrow(() -> PageAccess.noSuchPage(id));
    }

    private ContentProperty existing(long pageId, String key) {
        return find(pageId, key).orElseThrow(() -> new NotFound("The page has no content property \"" + key + "\"."));
    }
}
