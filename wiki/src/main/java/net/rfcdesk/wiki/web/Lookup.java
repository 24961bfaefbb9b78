package net.rfcdesk.wiki.web;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** Finds what an address names, for the current user: what the user may not see is not found. */
public final class Lookup {
    private final Site site;

    public Lookup(Site site) {
        this.site = site;
    }

    /** @return a current or historical page */
    public Page page(long id) {
        return site.pages()
                .byId(id)
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
        return site.pages()
                .byTitle(spaceKey, title)
                .filter(page -> may(Permission.VIEW, page))
                .orElseThrow(Lookup::noSuchPage);
    }

    public Space space(String key) {
        return site.spaces()
                .byKey(key)
                .filter(space -> site.permissions().allows(user(), SpacePermission.VIEW, space))
                .orElseThrow(() -> new NotFound("There is no space \"" + key + "\" that you may view."));
    }

    public Space administered(String key) {
        Space space = space(key);
        if (!may(Permission.ADMINISTER, space)) {
            throw new NotPermitted("Only administrators of the space \"" + space.getName() + "\" may do that.");
        }
        return space;
    }

    public Page home(Space space) {
        return page(site.spaces().homePageId(space));
    }

    public void requireAdministrator() {
        if (!may(Permission.ADMINISTER, null)) {
            throw new NotPermitted("Only administrators of the wiki may do that.");
        }
    }

    /** @throws NotPermitted for an anonymous visitor */
    public WikiUser loggedIn() {
        return CurrentUser.get().orElseThrow(() -> new NotPermitted("Please log in to do that."));
    }

    public boolean may(Permission permission, Object target) {
        return site.permissions().hasPermission(user(), permission, target);
    }

    private static WikiUser user() {
        return CurrentUser.get().orElse(null);
    }

    private static NotFound noSuchPage() {
        return new NotFound("There is no such page, or you may not view it.");
    }
}
