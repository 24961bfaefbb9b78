package com.atlassian.sal.api.auth;

import java.net.URI;
import net.rfcdesk.signature.Verified;

/** Where a visitor logs in. Documented: the source of an app for Confluence 10.2. */
@Verified("used on Confluence 10.2.7 by mrkhachaturov/confluence-mcp-plugin")
public interface LoginUriProvider {
    /** @param returnUri where the visitor goes from there */
    URI getLoginUri(URI returnUri);
}
