package com.atlassian.activeobjects.external;

import net.rfcdesk.signature.Verified;

/** Brings a plugin's tables to a version, once. Documented: activeobjects-plugin (open source). */
@Verified("activeobjects-plugin source (Apache-2.0)")
public interface ActiveObjectsUpgradeTask {
    ModelVersion getModelVersion();

    void upgrade(ModelVersion currentVersion, ActiveObjects activeObjects);
}
