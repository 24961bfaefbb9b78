package net.rfcdesk.wiki.permission;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.user.Users;

/** Space permissions and page restrictions (inherited from parents for viewing); the one place where access is decided. */
public final class Permissions implements PermissionManager {
    public Permissions(Database database, Users users) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Target: a Page, a Space, or null for the whole site (then ADMINISTER means: is an administrator). User null: anonymous. */
    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        throw new UnsupportedOperationException("not built yet");
    }

    public boolean allows(ConfluenceUser user, SpacePermission permission, Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return who has which permission in the space */
    public Map<SpacePermission, Set<Subject>> of(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void grant(Space space, SpacePermission permission, Subject subject) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void revoke(Space space, SpacePermission permission, Subject subject) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return who may view or edit the page, as set on this very page; empty means everyone whom the space allows */
    public List<Subject> restrictions(Page page, Permission viewOrEdit) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void restrict(Page page, Permission viewOrEdit, List<Subject> subjects) {
        throw new UnsupportedOperationException("not built yet");
    }
}
