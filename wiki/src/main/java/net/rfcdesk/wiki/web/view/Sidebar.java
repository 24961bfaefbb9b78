package net.rfcdesk.wiki.web.view;

import java.util.List;

/** What stands beside the pages of a space. @param indexPages of the blueprints used in this space */
public record Sidebar(
        SpaceLink space, boolean administrator, String section, List<PageLink> indexPages, List<TreeNode> tree) {}
