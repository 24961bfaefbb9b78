package com.atlassian.confluence.pages;

import net.rfcdesk.signature.Verified;

/** Finds pages. Documented by use: getPage in baloise/digital-signature, getAbstractPage in atlassian-slack-integration-server. */
@Verified("used on Confluence 10.0 by atlassian-slack-integration-server")
public interface PageManager {
    /** @return null when there is no such page; a draft or a page in the trash is returned as well */
    AbstractPage getAbstractPage(long id);
}
