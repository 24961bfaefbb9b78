package net.rfcdesk.wiki.permission;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;

/** Space permissions and page restrictions (inherited from parents for viewing); the one place where access is decided. */
public final class Permissions implements PermissionManager, ContentPermissionManager {
    private final Database database;
    private final Users users;
    private final SpaceGrants grants;
    private final PageRestrictions restrictions;

    public Permissions(Database database, Users users) {
        this.database = database;
        this.users = users;
        this.grants = new SpaceGrants(database);
        this.restrictions = new PageRestrictions(database);
    }

    /**
     * Site administrators have every permission in every space, but page restrictions hold for them as for others.
     *
     * @param user null for an anonymous visitor; deactivated and unknown users have no permission
     * @param target a Page, a BlogPost, a Comment, a Space, the directory of people (logged-in users may view it), or the application (ADMINISTER then means: is an administrator)
     * @throws IllegalArgumentException when the target is anything else
     */
    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        Principal principal = Principal.of(user, database);
        if (target == TARGET_PEOPLE_DIRECTORY) {
            return principal.active();
        }
        if (target == TARGET_APPLICATION) {
            return principal.active() && (permission != Permission.ADMINISTER || principal.administrator());
        }
        if (target instanceof Page page) {
            return allows(principal, permission, page);
        }
        if (target instanceof BlogPost post) {
            return allows(principal, inSpace(permission), post.getSpace());
        }
        if (target instanceof Comment comment) {
            return allows(principal, permission, (Page) comment.getContainer());
        }
        if (target instanceof Space space) {
            return allows(principal, inSpace(permission), space);
        }
        throw new IllegalArgumentException(
                "Permissions are known for pages, blog posts, comments and spaces, not for " + target.getClass());
    }

    /** Other than page by page, the rights to view pages are found in a number of statements that does not grow with them. */
    @Override
    public <X> List<X> getPermittedEntities(ConfluenceUser user, Permission permission, List<? extends X> entities) {
        Set<Object> viewable = new HashSet<>();
        if (permission == Permission.VIEW) {
            viewable.addAll(viewable(user, only(Page.class, entities)));
        }
        List<X> permitted = new ArrayList<>();
        for (X each : entities) {
            boolean isKnown = permission == Permission.VIEW && each instanceof Page;
            if (isKnown ? viewable.contains(each) : hasPermission(user, permission, each)) {
                permitted.add(each);
            }
        }
        return permitted;
    }

    private static <T> List<T> only(Class<T> type, List<?> all) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean allows(Principal principal, Permission permission, Page page) {
        return allows(principal, inSpace(permission), page.getSpace())
                && mayView(principal, page, restrictions.above(List.of(page), Permission.VIEW))
                && (permission != Permission.EDIT || mayEdit(principal, page));
    }

    private static boolean mayView(Principal principal, Page page, Map<Long, List<Subject>> restricted) {
        return PageRestrictions.lineage(page)
                .filter(restricted::containsKey)
                .allMatch(id -> principal.isAmong(restricted.get(id)));
    }

    private boolean mayEdit(Principal principal, Page page) {
        List<Subject> editors = restrictions.of(page, Permission.EDIT);
        return editors.isEmpty() || principal.isAmong(editors);
    }

    private static SpacePermission inSpace(Permission permission) {
        if (permission == Permission.VIEW) {
            return SpacePermission.VIEW;
        }
        return permission == Permission.EDIT ? SpacePermission.EDIT : SpacePermission.ADMINISTER;
    }

    /**
     * A user who may not view a space may do nothing in it.
     *
     * @param user null for an anonymous visitor
     */
    public boolean allows(ConfluenceUser user, SpacePermission permission, Space space) {
        return allows(Principal.of(user, database), permission, space);
    }

    private boolean allows(Principal principal, SpacePermission permission, Space space) {
        return allows(principal, permission, grants.in(space));
    }

    private static boolean allows(
            Principal principal, SpacePermission permission, Map<SpacePermission, Set<Subject>> granted) {
        return principal.active()
                && (principal.administrator()
                        || (principal.isAmong(granted.getOrDefault(SpacePermission.VIEW, Set.of()))
                                && principal.isAmong(granted.getOrDefault(permission, Set.of()))));
    }

    /**
     * Decides for many pages in a number of statements that does not grow with them.
     *
     * @param user null for an anonymous visitor
     * @return those that the user may view, in the order given
     */
    public List<Page> viewable(ConfluenceUser user, List<Page> pages) {
        if (pages.isEmpty()) {
            return List.of();
        }
        Set<Space> spaces = Set.copyOf(viewableSpaces(
                user, pages.stream().map(Page::getSpace).distinct().toList()));
        if (spaces.isEmpty()) {
            return List.of();
        }
        Principal principal = Principal.of(user, database);
        Map<Long, List<Subject>> restricted = restrictions.above(pages, Permission.VIEW);
        return pages.stream()
                .filter(page -> spaces.contains(page.getSpace()) && mayView(principal, page, restricted))
                .toList();
    }

    /**
     * @param user null for an anonymous visitor
     * @return those that the user may view, in the order given
     */
    public List<Space> viewableSpaces(ConfluenceUser user, Collection<Space> spaces) {
        if (spaces.isEmpty()) {
            return List.of();
        }
        Principal principal = Principal.of(user, database);
        Map<Long, Map<SpacePermission, Set<Subject>>> granted = grants.in(spaces);
        return spaces.stream()
                .filter(space -> allows(principal, SpacePermission.VIEW, granted.getOrDefault(space.getId(), Map.of())))
                .toList();
    }

    /** @return who has which permission in the space; a permission without holders is absent */
    public Map<SpacePermission, Set<Subject>> of(Space space) {
        return grants.in(space);
    }

    /** @throws NotPermitted unless the current user administers the space */
    public void grant(Space space, SpacePermission permission, Subject subject) {
        requireAdministrator(space);
        database.inTransaction(() -> grants.add(space, permission, subject));
    }

    /**
     * Gives the subject these permissions and takes the others away.
     *
     * @throws NotPermitted unless the current user administers the space
     */
    public void set(Space space, Subject subject, Collection<SpacePermission> wanted) {
        requireAdministrator(space);
        database.inTransaction(() -> {
            for (SpacePermission permission : SpacePermission.values()) {
                grants.remove(space, permission, subject);
            }
            wanted.forEach(permission -> grants.add(space, permission, subject));
        });
    }

    /** @throws NotPermitted unless the current user administers the space */
    public void revoke(Space space, SpacePermission permission, Subject subject) {
        requireAdministrator(space);
        grants.remove(space, permission, subject);
    }

    private void requireAdministrator(Space space) {
        if (!allows(CurrentUser.get().orElse(null), SpacePermission.ADMINISTER, space)) {
            throw new NotPermitted(
                    "Only administrators of the space " + space.getKey() + " can change its permissions.");
        }
    }

    /** Gives a new space its first permissions: all of them to its creator, VIEW and EDIT to every logged-in user. */
    public void found(Space space, ConfluenceUser creator) {
        for (SpacePermission permission : SpacePermission.values()) {
            grants.add(space, permission, Subject.user(creator.getKey()));
        }
        grants.add(space, SpacePermission.VIEW, Subject.group(Users.EVERYONE));
        grants.add(space, SpacePermission.EDIT, Subject.group(Users.EVERYONE));
    }

    /** @param type as this wiki has it only {@link ContentPermission#VIEW_PERMISSION} */
    @Override
    public List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject contentEntity, String type) {
        if (!(contentEntity instanceof Page page) || !ContentPermission.VIEW_PERMISSION.equals(type)) {
            throw new IllegalArgumentException("Only restrictions of viewing a page are known here");
        }
        Map<Long, List<Subject>> above = restrictions.above(List.of(page), Permission.VIEW);
        return PageRestrictions.lineage(page)
                .map(id -> new ContentPermissionSet(
                        above.getOrDefault(id, List.of()).isEmpty()))
                .toList();
    }

    /** @return who may view or edit the page, as set on this very page; empty means everyone whom the space allows */
    public List<Subject> restrictions(Page page, Permission viewOrEdit) {
        return restrictions.of(page, viewOrEdit);
    }

    public boolean isRestricted(Page page) {
        return Stream.of(Permission.VIEW, Permission.EDIT)
                .anyMatch(permission -> !restrictions.of(page, permission).isEmpty());
    }

    /** @return whether the user is one of them, or belongs to one of these groups */
    public boolean isAmong(ConfluenceUser user, Collection<Subject> subjects) {
        return Principal.of(user, database).isAmong(subjects);
    }

    /** @throws NotPermitted unless the current user may edit the page */
    public void restrict(Page page, List<Subject> viewers, List<Subject> editors) {
        database.inTransaction(() -> {
            restrict(page, Permission.VIEW, viewers);
            restrict(page, Permission.EDIT, editors);
        });
    }

    /** @throws NotPermitted unless the current user may edit the page */
    public void restrict(Page page, Permission viewOrEdit, List<Subject> subjects) {
        if (!hasPermission(CurrentUser.get().orElse(null), Permission.EDIT, page)) {
            throw new NotPermitted("Only those who may edit the page can change its restrictions.");
        }
        database.inTransaction(() -> restrictions.replace(page, viewOrEdit, subjects));
    }
}
