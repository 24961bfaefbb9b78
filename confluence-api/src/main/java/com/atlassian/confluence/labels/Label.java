package com.atlassian.confluence.labels;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** A word that people have put on content. Documented: in no Javadoc at hand; each getter says which public app calls it. */
@Verified("used by confluence-page-ai-generation-addon and others")
public class Label {
    protected Label() {}

    @Verified("used by confluence-page-ai-generation-addon, and by six public apps in all")
    public String getName() {
        throw Signature.only();
    }

    @Verified("used by confluence-page-ai-generation-addon and prom-confluence-exporter")
    public Namespace getNamespace() {
        throw Signature.only();
    }
}
