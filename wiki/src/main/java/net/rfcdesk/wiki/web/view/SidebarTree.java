package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges the pages of a space below one another; a page whose parent the reader may not see stands at the top. */
final class SidebarTree {
    private final Views views;
    private final Map<Long, List<Page>> byParent;
    private final Set<Long> openIds;
    private final long currentId;

    /** @param current null when no page of the tree is open */
    SidebarTree(Views views, List<Page> pages, Page current) {
        this.views = views;
        Set<Long> visible = pages.stream().map(Page::getId).collect(Collectors.toSet());
        byParent = pages.stream().collect(Collectors.groupingBy(page -> visibleParent(page, visible)));
        openIds = current == null ? Set.of() : Set.copyOf(current.content().ancestorIds());
        currentId = current == null ? 0 : current.getLatestVersionId();
    }

    private static long visibleParent(Page page, Set<Long> visible) {
        long parent = page.content().parentId();
        return visible.contains(parent) ? parent : 0;
    }

    /** @param homeId shown by its children, as it is linked already */
    List<TreeNode> below(long homeId) {
        List<TreeNode> atHome = nodes(homeId);
        List<TreeNode> elsewhere =
                nodes(0).stream().filter(node -> node.id() != homeId).toList();
        return elsewhere.isEmpty()
                ? atHome
                : Stream.concat(atHome.stream(), elsewhere.stream()).toList();
    }

    private List<TreeNode> nodes(long parentId) {
        return byParent.getOrDefault(parentId, List.of()).stream()
                .map(this::node)
                .toList();
    }

    private TreeNode node(Page page) {
        boolean current = page.getId() == currentId;
        boolean open = current || openIds.contains(page.getId());
        return new TreeNode(page.getId(), page.getTitle(), views.url(page), current, open, nodes(page.getId()));
    }
}
