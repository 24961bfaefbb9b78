package com.atlassian.confluence.pages;

import net.rfcdesk.wiki.content.Content;

/** A blog post as it was when it was read; in this wiki it never changes. */
public class BlogPost extends AbstractPage {
    public BlogPost(Content content) {
        super(content);
    }

    @Override
    public String getType() {
        return "blogpost";
    }

    /** @return an address that works in every Confluence, although those of newer ones are prettier */
    @Override
    public String getUrlPath() {
        return "/pages/viewpage.action?pageId=" + getId();
    }
}
