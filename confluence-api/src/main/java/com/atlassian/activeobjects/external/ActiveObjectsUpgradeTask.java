package com.atlassian.activeobjects.external;

import net.rfcdesk.signature.Verified;

/** Brings a plugin's tables to a version, once. Documented: activeobjects-plugin (open source). */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface ActiveObjectsUpgradeTask {
    ModelVersion getModelVersion();

    void upgrade(ModelVersion currentVersion, ActiveObjects activeObjects);
}
