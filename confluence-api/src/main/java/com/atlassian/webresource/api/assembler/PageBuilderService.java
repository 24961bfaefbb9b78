package com.atlassian.webresource.api.assembler;

import net.rfcdesk.signature.Verified;

/** The page that is being built. Documented by use: the chain assembler().resources().requireWebResource. */
@Verified(
        "used on Confluence 10.0.1 by atlassian-slack-integration-server and on 10.0.2 by Atlas-Authority/MarkdownMacro")
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
