package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.space.Spaces;

/** What stands beside the pages of a space: index pages of blueprints, and the tree of pages. */
public record Sidebars(Pages pages, Spaces spaces, Blueprints blueprints, Lookup lookup, Views views) {
    /** @return null outside of spaces */
    Sidebar of(Screen screen) {
        Space space = screen.space();
        if (space == null) {
            return null;
        }
        SidebarTree tree = new SidebarTree(views, pages.inSpace(space), screen.page());
        return new Sidebar(
                views.space(space),
                lookup.may(Permission.ADMINISTER, space),
                screen.section(),
                views.links(blueprints.indexPages(space)),
                tree.below(spaces.homePageId(space)));
    }

    /** @param indexPages of the blueprints used in this space */
    public record Sidebar(
            SpaceLink space, boolean administrator, String section, List<PageLink> indexPages, List<TreeNode> tree) {}
}
