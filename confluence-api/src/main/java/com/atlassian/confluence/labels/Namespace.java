package com.atlassian.confluence.labels;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Whose a label is. Documented: in no Javadoc at hand; each getter says which public app calls it. */
@Verified("used on Confluence 7.2.1 by confluence-page-ai-generation-addon")
public class Namespace {
    private Namespace() {}

    /** As in "my" for a person's own ones. */
    @Verified("used on Confluence 7.8.0 by prom-confluence-exporter")
    public String getPrefix() {
        throw Signature.only();
    }
}
