package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** Finds what an address names, for the current user: what the user may not see is not found. */
public record Lookup(Pages pages, Spaces spaces, Permissions permissions, AccessMode accessMode) {
    /** @return a current or historical page */
    public Page page(long id) {
        return pages.byId(id)
                .filter(page -> !page.isDeleted() && may(Permission.VIEW, page))
                .orElseThrow(Lookup::noSuchPage);
    }

    /** @throws NotPermitted when the page may be seen, but not be edited */
    public Page editable(long id) {
        Page page = page(id);
        if (!may(Permission.EDIT, page)) {
            throw new NotPermitted("You may view the page \"" + page.getTitle() + "\", but not change it.");
        }
        return page;
    }

    public Page page(String spaceKey, String title) {
        return pages.byTitle(spaceKey, title)
                .filter(page -> may(Permission.VIEW, page))
                .orElseThrow(Lookup::noSuchPage);
    }

    public Space space(String key) {
        return spaces.byKey(key)
                .filter(space -> permissions.allows(user(), SpacePermission.VIEW, space))
                .orElseThrow(() -> new NotFound("There is no space \"" + key + "\" that you may view."));
    }

    public Space administered(String key) {
        Space space = space(key);
        if (!may(Permission.ADMINISTER, space)) {
            throw new NotPermitted("Only administrators of the space \"" + space.getName() + "\" may do that.");
        }
        return space;
    }

    /** @throws NotPermitted when the user may view the space, but not create pages in it, or the site is read-only */
    public Space creatable(String key) {
        loggedIn();
        Space space = space(key);
        if (!permissions.allows(user(), SpacePermission.EDIT, space)) {
            throw new NotPermitted("You may not create pages in the space \"" + space.getName() + "\".");
        }
        accessMode.requireWritable();
        return space;
    }

    /** @return those in which the current user may create pages */
    public List<Space> creatable() {
        WikiUser user = loggedIn();
        return spaces.visibleTo(user).stream()
                .filter(space -> permissions.allows(user, SpacePermission.EDIT, space))
                .toList();
    }

    public Page home(Space space) {
        return page(spaces.homePageId(space));
    }

    public void requireAdministrator() {
        if (!may(Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION)) {
            throw new NotPermitted("Only administrators of the wiki may do that.");
        }
    }

    /** @throws NotPermitted for an anonymous visitor */
    public WikiUser loggedIn() {
        return CurrentUser.get().orElseThrow(() -> new NotPermitted("Please log in to do that."));
    }

    public boolean may(Permission permission, Object target) {
        return permissions.hasPermission(user(), permission, target);
    }

    /** @return false while the site is read-only */
    public boolean mayChange(Permission permission, Object target) {
        return isWritable() && may(permission, target);
    }

    public boolean mayDelete(Page page) {
        return mayChange(Permission.EDIT, page)
                && permissions.allows(user(), SpacePermission.DELETE, page.getSpace())
                && spaces.homePageId(page.getSpace()) != page.getLatestVersionId();
    }

    /** @param space null for any */
    public boolean mayCreate(Space space) {
        boolean somewhere = space == null ? user() != null : permissions.allows(user(), SpacePermission.EDIT, space);
        return somewhere && isWritable();
    }

    public boolean isWritable() {
        return !accessMode.shouldEnforceReadOnlyAccess();
    }

    private static WikiUser user() {
        return CurrentUser.get().orElse(null);
    }

    private static NotFound noSuchPage() {
        return new NotFound("There is no such page, or you may not view it.");
    }
}
