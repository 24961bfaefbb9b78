package com.atlassian.plugin.web;

import java.util.Map;
import net.rfcdesk.signature.Verified;

/** Fills what a template shows. Documented: developer.atlassian.com content-template-module. */
@Verified(
        "developer.atlassian.com confluence/content-template-module; implemented on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface ContextProvider {
    void init(Map<String, String> params);

    Map<String, Object> getContextMap(Map<String, Object> context);
}
