package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.util.Map;

/** Makes the row under whose lock numbers are given, so that nobody ever races to make it. */
public final class FirstNumber implements ActiveObjectsUpgradeTask {

    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("1");
    }

    @Override
    @SuppressWarnings("unchecked")
    public void upgrade(ModelVersion currentVersion, ActiveObjects ao) {
        ao.migrate(SequenceRow.class);
        if (ao.count(SequenceRow.class, "SPACE_KEY = ?", SiteLock.ROW) == 0) {
            ao.create(SequenceRow.class, Map.of("SPACE_KEY", SiteLock.ROW, "LAST_NUMBER", 0));
        }
    }
}
