package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A comment. Documented by use: getContainer in ONLYOFFICE. */
@Verified("getContainer used on Confluence 10.0.3 by ONLYOFFICE")
public class Comment extends ContentEntityObject {
    public ContentEntityObject getContainer() {
        throw Signature.only();
    }
}
