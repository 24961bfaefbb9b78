package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;
import net.rfcdesk.wiki.content.Content;

/** A page or a blog post. */
public abstract class AbstractPage extends SpaceContentEntityObject {
    protected AbstractPage(Content content) {
        super(content);
    }
}
