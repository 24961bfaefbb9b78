package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;
import net.rfcdesk.wiki.content.Content;

/** Content that lives in a space. */
public abstract class SpaceContentEntityObject extends ContentEntityObject {
    protected SpaceContentEntityObject(Content content) {
        super(content);
    }

    public Space getSpace() {
        return content().space();
    }

    public String getSpaceKey() {
        return getSpace().getKey();
    }
}
