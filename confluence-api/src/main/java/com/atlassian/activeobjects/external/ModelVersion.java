package com.atlassian.activeobjects.external;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The version of a plugin's tables. Documented: activeobjects-plugin (open source). */
@Verified("activeobjects-plugin source (Apache-2.0)")
public final class ModelVersion {
    private ModelVersion() {}

    public static ModelVersion valueOf(String version) {
        throw Signature.only();
    }
}
