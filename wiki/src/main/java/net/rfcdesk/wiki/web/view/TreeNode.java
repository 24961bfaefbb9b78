package net.rfcdesk.wiki.web.view;

import java.util.List;

/** A page in the page tree. @param open whether its children show at first */
public record TreeNode(long id, String title, String url, boolean current, boolean open, List<TreeNode> children) {}
