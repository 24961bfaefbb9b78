package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;
import net.rfcdesk.wiki.content.Content;

/** A comment on a page, as it was when it was read; in this wiki it never changes. It has no title. */
public class Comment extends ContentEntityObject {
    private final Page page;

    public Comment(Content content, Page page) {
        super(content);
        this.page = page;
    }

    public ContentEntityObject getContainer() {
        return page;
    }

    @Override
    public String getType() {
        return "comment";
    }

    @Override
    public String getUrlPath() {
        String path = page.getUrlPath();
        return path + (path.contains("?") ? "&" : "?") + "focusedCommentId=" + getId() + "#comment-" + getId();
    }
}
