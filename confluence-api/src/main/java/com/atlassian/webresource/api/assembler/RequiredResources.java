package com.atlassian.webresource.api.assembler;

import net.rfcdesk.signature.Verified;

/** The scripts and styles that a page loads. Documented by use: requireWebResource("plugin:module"). */
@Verified(
        "used on Confluence 10.0.1 by atlassian-slack-integration-server and on 10.0.2 by Atlas-Authority/MarkdownMacro")
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleCompleteKey);
}
