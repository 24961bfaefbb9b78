package com.atlassian.sal.api;

import net.rfcdesk.signature.Verified;

/** Where the host answers. Documented: Confluence Javadoc 5.7 ConfluenceApplicationProperties. */
@Verified("JDold 5.7 ConfluenceApplicationProperties; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface ApplicationProperties {
    /** @return without a slash at its end */
    String getBaseUrl(UrlMode urlMode);
}
