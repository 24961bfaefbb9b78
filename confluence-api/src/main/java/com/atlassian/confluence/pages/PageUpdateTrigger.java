package com.atlassian.confluence.pages;

import net.rfcdesk.signature.Verified;

/** What made somebody, or Confluence itself, save a page. Documented: ConfluenceServer Javadoc 8.0 PageUpdateTrigger, which has more of them. */
@Verified("JD 8.0 PageUpdateTrigger; JD 8.5.9 class-use")
public enum PageUpdateTrigger {
    EDIT_PAGE,
    VIEW_PAGE,
    REVERT,
    LINK_REFACTORING,
    UNKNOWN
}
