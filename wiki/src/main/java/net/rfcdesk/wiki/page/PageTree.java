package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.space.Spaces;

/** The place of each page: its parent and its space. */
record PageTree(PageStore store, Spaces spaces, PageAccess access) {
    /** Holds back other changes of these trees, in an order that keeps two such changes from waiting for each other. */
    void lock(Space... of) {
        Stream.of(of).distinct().sorted(Comparator.comparingLong(Space::getId)).forEach(store::lockTree);
    }

    /**
     * @param parentId 0 for the space's home page
     * @return null for the root, while the space has no home page
     * @throws InvalidInput when there is no such page in the space, or the current user may not view it
     */
    Page parent(Space space, long parentId) {
        if (parentId == 0) {
            return home(space);
        }
        return currentIn(space, parentId)
                .filter(page -> !access.viewable(List.of(page)).isEmpty())
                .orElseThrow(() -> new InvalidInput(
                        "parentId", "There is no page " + parentId + " in this space. Choose another parent page."));
    }

    private Page home(Space space) {
        return store.find(spaces.homePageId(space)).orElse(null);
    }

    private Optional<Page> currentIn(Space space, long id) {
        return store.find(id)
                .filter(page -> page.isLatestVersion()
                        && !page.isDeleted()
                        && page.getSpace().equals(space));
    }

    void requireNotHome(Page page) {
        if (spaces.homePageId(page.getSpace()) == page.getId()) {
            throw new NotPermitted("The home page of a space cannot be moved or deleted.");
        }
    }

    /** @return the page and those below it, as they are now */
    List<Page> move(Page page, Space space, Page parent) {
        if (parent != null
                && (parent.equals(page) || parent.content().ancestorIds().contains(page.getId()))) {
            throw new InvalidInput("parentId", "A page cannot be moved below itself. Choose another parent page.");
        }
        Page moved = put(page, space, parent);
        return Stream.concat(Stream.of(moved), store.descendants(moved).stream())
                .toList();
    }

    private Page put(Page page, Space space, Page parent) {
        store.place(page, space, parent);
        Page moved = store.find(page.getId()).orElseThrow();
        store.follow(page, moved);
        return moved;
    }

    /** The pages below take the place of the trashed one. */
    void trash(Page page) {
        Page parent = store.find(page.content().parentId()).orElse(null);
        store.children(page).forEach(child -> put(child, page.getSpace(), parent));
        store.trash(page);
    }

    void restore(Page page) {
        Space space = page.getSpace();
        Page parent = currentIn(space, page.content().parentId()).orElseGet(() -> home(space));
        store.restore(page);
        store.place(page, space, parent);
    }
}
