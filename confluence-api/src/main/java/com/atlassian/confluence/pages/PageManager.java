package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;
import com.atlassian.confluence.spaces.Space;
import java.util.Collection;
import java.util.List;
import net.rfcdesk.signature.Verified;

/** Finds and saves pages. Documented by use: getPage in baloise/digital-signature, getAbstractPage in atlassian-slack-integration-server. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server; JDold 5.7.5 for its super-interface")
public interface PageManager extends ContentEntityManager {
    /** @return null when there is no such page; a draft or a page in the trash is returned as well */
    AbstractPage getAbstractPage(long id);

    /** @return null when there is no such page */
    @Verified("used on Confluence 9.5.4 by baloise/digital-signature")
    Page getPage(String spaceKey, String title);

    /** @return those that there are, in no order that is documented; drafts and pages in the trash are returned as well */
    @Verified("JD 6.15.6 PageManager#getAbstractPages(Iterable)")
    List<AbstractPage> getAbstractPages(Iterable<Long> ids);

    /** @return of the current pages of a space */
    @Verified("used on Confluence 7.4.6 by git4c of Networked Assets")
    Collection<Long> getPageIds(Space space);
}
