package com.atlassian.webresource.api.assembler;

import net.rfcdesk.signature.Verified;

/** The page that is being built. Documented by use: the chain assembler().resources().requireWebResource. */
@Verified("used on Confluence 10.0 by atlassian-slack-integration-server and Atlas-Authority/MarkdownMacro")
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
