package com.atlassian.confluence.pages;

import net.rfcdesk.signature.Verified;

/** A page. Documented: ConfluenceServer Javadoc 10.0.3 AbstractPage; used by baloise/digital-signature on 9.5 and 10. */
@Verified("used on Confluence 9.5 and 10 by baloise/digital-signature")
public class Page extends AbstractPage {}
