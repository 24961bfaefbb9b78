package com.atlassian.webresource.api.assembler;

import net.rfcdesk.signature.Verified;

/** Collects what a page loads. Documented by use: the chain assembler().resources(). */
@Verified(
        "used on Confluence 10.0.1 by atlassian-slack-integration-server and on 10.0.2 by Atlas-Authority/MarkdownMacro")
public interface WebResourceAssembler {
    RequiredResources resources();
}
