package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.SaveFilter;
import net.rfcdesk.wiki.user.Users;

/**
 * The pages of the wiki and everything that can happen to them, each in one transaction with its event, on behalf of the current
 * user, whose permissions are checked here. Every save copies the old state to a historical row with an id of its own.
 */
public final class Pages implements PageManager {
    public Pages(
            Database database,
            Users users,
            Spaces spaces,
            Permissions permissions,
            Events events,
            SaveFilter saveFilter) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * @param parentId 0 for the space's home page as parent
     * @throws net.rfcdesk.wiki.InvalidInput title missing or taken in this space, body malformed
     */
    public Page create(Space space, long parentId, String title, String body, Set<String> labels) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * @param baseVersion the version the editor began with
     * @throws net.rfcdesk.wiki.Conflict when the page has moved on since
     */
    public Page update(long pageId, int baseVersion, String title, String body, String comment, boolean minorEdit) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Writes a new version with the text of an old one. */
    public Page restoreVersion(long pageId, int version) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Changes the current body without a new version, as ticking a task or adding an inline comment does. */
    public Page amend(long pageId, String body) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Page move(long pageId, Space targetSpace, long newParentId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A new page with the same text and labels; its title must be free in the target space. */
    public Page copy(long pageId, Space targetSpace, long parentId, String title) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void trash(long pageId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Back to its parent, or to the space's home page when the parent is gone. */
    public Page restore(long pageId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Removes a page of the trash for good. */
    public void purge(long pageId) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void removeVersion(long pageId, int version) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return a current, trashed or historical page, whoever asks; empty when there is none */
    public Optional<Page> byId(long id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return the current page of that title */
    public Optional<Page> byTitle(String spaceKey, String title) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return newest first, the current one included */
    public List<PageVersion> versions(long pageId) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<PageVersion> version(long pageId, int number) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return those the current user may view, in order */
    public List<Page> children(Page page) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return from the home page down, without the page itself */
    public List<Page> ancestors(Page page) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return the current pages of a space that the current user may view, by title */
    public List<Page> inSpace(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Page> trashOf(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return newest first, across the spaces that the current user may view */
    public List<Page> recentlyUpdated(int max) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return current pages whose title or text contains the words, that the current user may view */
    public List<Page> search(String words, int max) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Set<String> labels(Page page) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void addLabel(long pageId, String label) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void removeLabel(long pageId, String label) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Page> withLabel(Space space, String label) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
