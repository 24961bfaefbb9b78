package com.atlassian.activeobjects.external;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The version of a plugin's tables. Documented: activeobjects-plugin (open source). */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public final class ModelVersion {
    private ModelVersion() {}

    public static ModelVersion valueOf(String version) {
        throw Signature.only();
    }
}
