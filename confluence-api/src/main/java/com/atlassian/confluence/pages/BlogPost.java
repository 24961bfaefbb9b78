package com.atlassian.confluence.pages;

import net.rfcdesk.signature.Verified;

/** A blog post. Documented by use: PageManager.getBlogPost in ONLYOFFICE. */
@Verified("used on Confluence 10.0.3 by ONLYOFFICE")
public class BlogPost extends AbstractPage {}
