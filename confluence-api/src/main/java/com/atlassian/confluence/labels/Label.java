package com.atlassian.confluence.labels;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Unverified;
import net.rfcdesk.signature.Verified;

/** A word that people have put on content. Documented: in no Javadoc at hand; each getter says which public app calls it. */
@Verified("used on Confluence 7.2.1 by confluence-page-ai-generation-addon")
public class Label {
    @Unverified("a public importer for DocBook calls it; to be verified by compiling against the real artifact")
    public Label(String name) {
        throw Signature.only();
    }

    @Verified("used on Confluence 7.2.1 by confluence-page-ai-generation-addon")
    public String getName() {
        throw Signature.only();
    }

    @Verified("used on Confluence 7.8.0 by prom-confluence-exporter")
    public Namespace getNamespace() {
        throw Signature.only();
    }
}
