package com.atlassian.confluence.pages;

import java.util.List;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A page. Documented: ConfluenceServer Javadoc 10.0.3 AbstractPage; used by baloise/digital-signature on 9.5 and 10. */
@Verified("used on Confluence 9.5.4 by baloise/digital-signature")
public class Page extends AbstractPage {
    @Verified("used on Confluence 6.14 by mattermost-for-confluence and on 7.7.3 by pdfreview")
    public List<Page> getChildren() {
        throw Signature.only();
    }
}
