package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.PageUpdateTrigger;

/**
 * What a new version of a page is to be.
 *
 * @param comment what changed; empty for none
 */
record Save(String title, String body, String comment, boolean minorEdit, PageUpdateTrigger trigger) {}
