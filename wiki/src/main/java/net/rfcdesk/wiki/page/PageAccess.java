package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** What the current user may do with pages. A page that they may not view is not found. */
record PageAccess(Permissions permissions, AccessMode accessMode) {
    void requireView(Page page) {
        if (!permissions.hasPermission(user(), Permission.VIEW, page)) {
            throw noSuchPage(page.getId());
        }
    }

    void requireEdit(Page page) {
        requireView(page);
        accessMode.requireWritable();
        if (!permissions.hasPermission(user(), Permission.EDIT, page)) {
            throw new NotPermitted("You may not edit the page \"" + page.getTitle() + "\".");
        }
    }

    /** Logged-in users may comment on the pages that they may view. */
    void requireComment(Page page) {
        requireView(page);
        accessMode.requireWritable();
        if (user() == null) {
            throw new NotPermitted("Log in to comment.");
        }
    }

    void requireDelete(Page page) {
        requireEdit(page);
        if (!permissions.allows(user(), SpacePermission.DELETE, page.getSpace())) {
            throw new NotPermitted("You may not delete pages in the space " + page.getSpaceKey() + ".");
        }
    }

    void requireCreate(Space space) {
        requireSpace(space, SpacePermission.VIEW);
        accessMode.requireWritable();
        if (!permissions.allows(user(), SpacePermission.EDIT, space)) {
            throw new NotPermitted("You may not create pages in the space " + space.getKey() + ".");
        }
    }

    void requireAdministrator(Space space) {
        requireSpace(space, SpacePermission.VIEW);
        if (!permissions.allows(user(), SpacePermission.ADMINISTER, space)) {
            throw new NotPermitted("Only administrators of the space " + space.getKey() + " may do this.");
        }
    }

    /** For what only administrators of the space may change, such as its trash. */
    void requireAdministratorToChange(Space space) {
        requireAdministrator(space);
        accessMode.requireWritable();
    }

    private void requireSpace(Space space, SpacePermission permission) {
        if (!permissions.allows(user(), permission, space)) {
            throw new NotFound("There is no space " + space.getKey() + ", or you may not view it.");
        }
    }

    List<Page> viewable(List<Page> pages) {
        return permissions.viewable(user(), pages);
    }

    static NotFound noSuchPage(long id) {
        return new NotFound("There is no page " + id + ", or you may not view it.");
    }

    private static WikiUser user() {
        return CurrentUser.get().orElse(null);
    }
}
