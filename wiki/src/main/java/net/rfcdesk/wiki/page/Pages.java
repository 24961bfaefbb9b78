package net.rfcdesk.wiki.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.confluence.spaces.Space;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.SaveFilter;
import net.rfcdesk.wiki.text.InputText;
import net.rfcdesk.wiki.user.Users;

/**
 * The pages of the wiki and everything that can happen to them, each in one transaction with its event, on behalf of the current
 * user, whose permissions are checked here. Every save copies the old state to a historical row with an id of its own.
 *
 * <p>Every change throws {@link NotFound} when there is no such page or the user may not view it, and
 * {@link net.rfcdesk.wiki.refusal.NotPermitted} when the user may view but not change it, or the site is read-only.
 */
public final class Pages implements PageManager {
    private static final int LONGEST_COMMENT = 4000;

    private final Database database;
    private final Events events;
    private final SaveFilter saveFilter;
    private final PageStore store;
    private final PageHistory history;
    private final PageAccess access;
    private final PageTree tree;
    private final PageQueries queries;
    private final Labels labels;
    private final Posts posts;
    private final ContentProperties properties;
    private final boolean tellsOfPagesBelow;

    /** Registers what gives new spaces their home page. */
    public Pages(
            Database database,
            Users users,
            Spaces spaces,
            Permissions permissions,
            Events events,
            SaveFilter saveFilter,
            AccessMode accessMode,
            Clock clock) {
        this(database, users, spaces, permissions, events, saveFilter, accessMode, clock, true);
    }

    /** @param tellsOfPagesBelow whether pages that move along with another have an event of their own */
    public Pages(
            Database database,
            Users users,
            Spaces spaces,
            Permissions permissions,
            Events events,
            SaveFilter saveFilter,
            AccessMode accessMode,
            Clock clock,
            boolean tellsOfPagesBelow) {
        this.database = database;
        this.events = events;
        this.saveFilter = saveFilter;
        this.labels = new Labels(database);
        this.store = new PageStore(database, users, labels, clock);
        this.history = new PageHistory(database);
        this.access = new PageAccess(permissions, accessMode);
        this.tree = new PageTree(store, spaces, access);
        this.queries = new PageQueries(store, access);
        this.posts = new Posts(database, users, spaces, events, saveFilter, access, clock);
        this.properties = new ContentProperties(database, store, access);
        this.tellsOfPagesBelow = tellsOfPagesBelow;
        events.register(new HomePages(this, spaces));
    }

    /**
     * @param parentId 0 for the space's home page as parent
     * @throws InvalidInput title missing or taken in this space, body or label malformed
     */
    public Page create(Space space, long parentId, String title, String body, Set<String> labels) {
        return database.inTransaction(() -> {
            access.requireCreate(space);
            long id = insert(space, parentId, title, body);
            labels.forEach(label -> this.labels.add(id, label));
            events.publish(new PageCreateEvent(existing(id)));
            return existing(id);
        });
    }

    private long insert(Space space, long parentId, String title, String body) {
        tree.lock(space);
        return store.insert(space, tree.parent(space, parentId), PageTitle.of(title), saveFilter.beforeSave(body));
    }

    /**
     * A new title is followed by links to the page, each in a new version of the linking page.
     *
     * @param baseVersion the version the editor began with
     * @param comment what changed; empty for none
     * @throws Conflict when the page has moved on since
     * @throws InvalidInput title missing or taken in this space, body malformed
     */
    public Page update(long pageId, int baseVersion, String title, String body, String comment, boolean minorEdit) {
        return update(pageId, baseVersion, new Save(title, body, comment, minorEdit, PageUpdateTrigger.EDIT_PAGE));
    }

    private Page update(long pageId, int baseVersion, Save wanted) {
        return database.inTransaction(() -> {
            Page before = current(pageId);
            access.requireEdit(before);
            String title = PageTitle.of(wanted.title());
            String body = saveFilter.beforeSave(wanted.body());
            InputText.fitting("comment", InputText.of("comment", wanted.comment()), LONGEST_COMMENT);
            save(pageId, baseVersion, new Save(title, body, wanted.comment(), wanted.minorEdit(), wanted.trigger()));
            Page after = existing(pageId);
            if (!title.equals(before.getTitle())) {
                followLinks(List.of(after), page -> LinkTarget.of(before));
            }
            return existing(pageId);
        });
    }

    private void save(long id, int baseVersion, Save save) {
        if (!store.claim(id, baseVersion)) {
            throw new Conflict("Somebody else has changed the page \"" + save.title() + "\" since you opened version "
                    + baseVersion + ". Open it again and make your change there.");
        }
        Page before = existing(store.archive(id));
        store.write(id, save);
        events.publish(new PageUpdateEvent(existing(id), before, save.trigger()));
    }

    /** Lets the links of all pages follow some pages to where they are now, and those within these keep leading where they led. */
    private void followLinks(List<Page> moved, Function<Page, LinkTarget> before) {
        LinkRefactoring links = new LinkRefactoring(target -> moved.stream()
                .filter(page -> before.apply(page).isSameAs(target))
                .findFirst()
                .map(LinkTarget::of)
                .orElse(target));
        Stream<Page> linking = moved.stream().flatMap(page -> store.linkingTo(before.apply(page)).stream());
        Stream.concat(moved.stream(), linking)
                .map(Page::getId)
                .distinct()
                .sorted()
                .forEach(id -> refactor(
                        id, page -> moved.contains(page) ? before.apply(page).spaceKey() : page.getSpaceKey(), links));
    }

    private void refactor(long id, Function<Page, String> spaceBefore, LinkRefactoring links) {
        store.lock(id);
        Page page = existing(id);
        String body = links.followedIn(page.getBodyAsString(), spaceBefore.apply(page), page.getSpaceKey());
        if (!body.equals(page.getBodyAsString())) {
            save(id, page.getVersion(), new Save(page.getTitle(), body, "", true, PageUpdateTrigger.LINK_REFACTORING));
        }
    }

    /** Writes a new version with the text and the title of an old one. */
    public Page restoreVersion(long pageId, int version) {
        return database.inTransaction(() -> {
            Page now = current(pageId);
            PageVersion old = existing(pageId, version);
            String comment = "Reverted from v. " + version;
            return update(
                    pageId,
                    now.getVersion(),
                    new Save(old.title(), old.body(), comment, false, PageUpdateTrigger.REVERT));
        });
    }

    /**
     * Changes the current body without a new version, as ticking a task or adding an inline comment does.
     *
     * @param change is given the body as it is now; the page is locked meanwhile
     * @throws InvalidInput what the change gives is malformed
     */
    public Page amend(long pageId, UnaryOperator<String> change) {
        return database.inTransaction(() -> {
            store.lock(pageId);
            Page page = current(pageId);
            access.requireEdit(page);
            store.writeBody(pageId, saveFilter.beforeSave(change.apply(page.getBodyAsString())));
            events.publish(new PageUpdateEvent(existing(pageId), page, PageUpdateTrigger.VIEW_PAGE));
            return existing(pageId);
        });
    }

    /**
     * The pages below move along, each with an event of its own unless the host lacks that. Takes the permission to delete when the space changes; then links
     * to these pages follow, and those in them, each in a new version of the linking page.
     *
     * @param newParentId 0 for the space's home page as parent
     * @throws InvalidInput when the new parent is not there or below the page, or a title is taken in the target space
     */
    public Page move(long pageId, Space targetSpace, long newParentId) {
        return database.inTransaction(() -> {
            tree.lock(current(pageId).getSpace(), targetSpace);
            Page page = current(pageId);
            requireMovable(page, targetSpace);
            List<Page> moved = tree.move(page, targetSpace, tree.parent(targetSpace, newParentId));
            tell(tellsOfPagesBelow ? moved : moved.subList(0, 1));
            if (!page.getSpace().equals(targetSpace)) {
                followLinks(moved, each -> new LinkTarget(page.getSpaceKey(), each.getTitle()));
            }
            return existing(pageId);
        });
    }

    private void tell(List<Page> moved) {
        moved.stream().map(PageMoveEvent::new).forEach(events::publish);
    }

    private void requireMovable(Page page, Space targetSpace) {
        if (page.getSpace().equals(targetSpace)) {
            access.requireEdit(page);
        } else {
            access.requireDelete(page);
            access.requireCreate(targetSpace);
        }
        tree.requireNotHome(page);
    }

    /** A new page with the same text, labels and content properties; its title must be free in the target space. */
    public Page copy(long pageId, Space targetSpace, long parentId, String title) {
        return database.inTransaction(() -> {
            Page page = current(pageId);
            access.requireView(page);
            Page copy = create(targetSpace, parentId, title, page.getBodyAsString(), labels(page));
            properties.copy(pageId, copy.getId());
            return copy;
        });
    }

    /**
     * Copies the page with those below it that the current user may view; each copy has its page's title behind the prefix, and
     * an event of its own.
     */
    public Page copyHierarchy(long pageId, Space targetSpace, long parentId, String prefix) {
        return database.inTransaction(() -> {
            Page page = current(pageId);
            access.requireView(page);
            return copy(Branch.of(page, this::children), targetSpace, parentId, prefix);
        });
    }

    private Page copy(Branch branch, Space targetSpace, long parentId, String prefix) {
        Page page = branch.page();
        Page copy = copy(page.getId(), targetSpace, parentId, prefix + page.getTitle());
        branch.below().forEach(child -> copy(child, targetSpace, copy.getId(), prefix));
        return copy;
    }

    /**
     * Makes a page and publishes no event, as the import of a space does; for administrators of the space.
     *
     * @param parentId 0 for the space's home page as parent
     * @throws InvalidInput title missing or taken in this space, body malformed
     */
    public Page importPage(Space space, long parentId, String title, String body) {
        return database.inTransaction(() -> {
            access.requireAdministratorToChange(space);
            return existing(insert(space, parentId, title, body));
        });
    }

    /** The pages below move up to its parent. */
    public void trash(long pageId) {
        database.inTransaction(() -> {
            tree.lock(current(pageId).getSpace());
            Page page = current(pageId);
            access.requireDelete(page);
            tree.requireNotHome(page);
            tree.trash(page);
            events.publish(new PageTrashedEvent(existing(pageId)));
        });
    }

    /** Back to its parent, or to the space's home page when the parent is gone; for administrators of the space. */
    public Page restore(long pageId) {
        return database.inTransaction(() -> {
            tree.lock(trashed(pageId).getSpace());
            Page page = trashed(pageId);
            access.requireAdministratorToChange(page.getSpace());
            tree.restore(page);
            events.publish(new PageRestoreEvent(existing(pageId)));
            return existing(pageId);
        });
    }

    /** Removes a page of the trash for good; for administrators of the space. */
    public void purge(long pageId) {
        database.inTransaction(() -> {
            Page page = trashed(pageId);
            access.requireAdministratorToChange(page.getSpace());
            store.delete(page);
            events.publish(new PageRemoveEvent(page));
        });
    }

    /**
     * The other versions keep their numbers; for administrators of the space.
     *
     * @throws InvalidInput when it is the current version
     */
    public void removeVersion(long pageId, int version) {
        database.inTransaction(() -> {
            Page page = current(pageId);
            access.requireAdministratorToChange(page.getSpace());
            PageVersion removed = existing(pageId, version);
            if (removed.contentId() == pageId) {
                throw new InvalidInput("version", "The current version cannot be removed. Choose an older one.");
            }
            history.remove(removed);
        });
    }

    /** @return a current, trashed or historical page, also one that the current user may not view; empty when there is none */
    public Optional<Page> byId(long id) {
        return store.find(id);
    }

    /** @return the current page of that title, whatever its case, also one that the current user may not view */
    public Optional<Page> byTitle(String spaceKey, String title) {
        return store.findByTitle(spaceKey, title);
    }

    /** @return newest first, the current one included */
    public List<PageVersion> versions(long pageId) {
        access.requireView(existing(pageId));
        return history.of(pageId);
    }

    public Optional<PageVersion> version(long pageId, int number) {
        access.requireView(existing(pageId));
        return history.find(pageId, number);
    }

    /** @return those the current user may view, in order */
    public List<Page> children(Page page) {
        return queries.children(page);
    }

    /** @return from the home page down, without the page itself */
    public List<Page> ancestors(Page page) {
        return store.byIds(page.content().ancestorIds());
    }

    /** @return the current pages of a space that the current user may view, by title */
    public List<Page> inSpace(Space space) {
        return queries.inSpace(space);
    }

    /** For administrators of the space. */
    public List<Page> trashOf(Space space) {
        access.requireAdministrator(space);
        return queries.trashOf(space);
    }

    /** @return newest first, across the spaces that the current user may view */
    public List<Page> recentlyUpdated(int max) {
        return queries.recentlyUpdated(max);
    }

    /** @return current pages whose title or text contains every word, that the current user may view; newest first */
    public List<Page> search(String words, int max) {
        return queries.search(words, max);
    }

    /** @return every current page that the current user may view, in the order of the ids */
    public List<Page> viewable() {
        return queries.all();
    }

    /** @return in order */
    public Set<String> labels(Page page) {
        return labels.of(page.getLatestVersionId());
    }

    /**
     * A label that is there already stays.
     *
     * @throws InvalidInput when the label is malformed
     */
    public void addLabel(long pageId, String label) {
        database.inTransaction(() -> {
            access.requireEdit(current(pageId));
            labels.add(pageId, label);
        });
    }

    public void removeLabel(long pageId, String label) {
        database.inTransaction(() -> {
            access.requireEdit(current(pageId));
            labels.remove(pageId, label);
        });
    }

    public Posts posts() {
        return posts;
    }

    public ContentProperties properties() {
        return properties;
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        return byId(id).<AbstractPage>map(page -> page)
                .or(() -> posts.blogPost(id))
                .orElse(null);
    }

    @Override
    public List<AbstractPage> getAbstractPages(Iterable<Long> ids) {
        Set<Long> missing = new LinkedHashSet<>();
        ids.forEach(missing::add);
        List<AbstractPage> found = new ArrayList<>(store.byIds(List.copyOf(missing)));
        found.forEach(page -> missing.remove(page.getId()));
        missing.forEach(id -> posts.blogPost(id).ifPresent(found::add));
        return found;
    }

    @Override
    public Page getPage(String spaceKey, String title) {
        return byTitle(spaceKey, title).orElse(null);
    }

    @Override
    public Collection<Long> getPageIds(Space space) {
        return store.currentIds(space);
    }

    /** Other than in Confluence, permissions are checked here too. */
    @Override
    public <T extends ContentEntityObject> void saveNewVersion(T content, Modification<T> modification) {
        modification.modify(content);
        Page saved = update(
                content.getId(),
                content.getVersion(),
                new Save(content.getTitle(), content.getBodyAsString(), "", false, PageUpdateTrigger.UNKNOWN));
        content.become(saved.content());
    }

    @Override
    public ContentEntityObject getOtherVersion(ContentEntityObject content, int version) {
        return history.find(content.getId(), version)
                .flatMap(found -> store.find(found.contentId()))
                .orElse(null);
    }

    private Page current(long id) {
        return store.find(id)
                .filter(page -> page.isLatestVersion() && !page.isDeleted())
                .orElseThrow(() -> PageAccess.noSuchPage(id));
    }

    private Page trashed(long id) {
        return store.find(id)
                .filter(page -> page.isLatestVersion() && page.isDeleted())
                .orElseThrow(() -> new NotFound("There is no page " + id + " in the trash."));
    }

    private Page existing(long id) {
        return store.find(id).orElseThrow(() -> PageAccess.noSuchPage(id));
    }

    private PageVersion existing(long pageId, int version) {
        return history.find(pageId, version)
                .orElseThrow(() -> new NotFound("The page has no version " + version + "."));
    }
}
